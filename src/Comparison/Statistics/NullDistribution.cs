namespace Comparison.Statistics;

/// <summary>
/// How many of all differences lie below the truth, if only chance decides: what says which of the ordered differences bound it. Symmetric.
/// </summary>
/// <param name="cumulative">Up to the center: how likely at most so many lie below.</param>
internal sealed class NullDistribution(double[] cumulative)
{
    // Sums of many small numbers are not exact to the last digit.
    private const double Slack = 1 + 1e-9;

    /// <summary>From how likely exactly 0, 1, 2, ... lie below.</summary>
    public static NullDistribution FromProbabilities(double[] probabilities)
    {
        double[] cumulative = new double[probabilities.Length];
        double sum = 0;
        for (int i = 0; i < probabilities.Length; i++)
            cumulative[i] = sum += probabilities[i];
        return new NullDistribution(cumulative);
    }

    /// <summary>The largest k for which fewer than k lie below the truth at most as often as <paramref name="tail"/> says; 0 if there is none.</summary>
    public int Margin(double tail)
    {
        int index = Array.BinarySearch(cumulative, tail * Slack);
        if (index < 0)
            return ~index;
        while (index < cumulative.Length && cumulative[index] <= tail * Slack)
            index++;
        return index;
    }

    /// <summary>How likely fewer than <paramref name="k"/> lie below the truth.</summary>
    /// <param name="k">From 1.</param>
    public double Tail(long k) => k > cumulative.Length ? 1 : cumulative[k - 1];
}
