using System.Collections.Concurrent;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;

namespace Comparison.Statistics;

/// <summary>
/// How large the sum of the ranks of the negative values is if values are as often negative as positive: Wilcoxon, Individual Comparisons
/// by Ranking Methods, 1945.
/// </summary>
internal static class SignedRankNull
{
    private static readonly ConcurrentDictionary<int, NullDistribution> s_exact = new();

    // Beyond, the exact distribution takes a second, and does not matter.
    private const int LargestExact = 300;

    /// <summary>The least misrate that bounds from so many values can have: both extremes, 2 / 2^n.</summary>
    /// <param name="n">From 1.</param>
    public static double LeastMisrate(int n) => Math.Pow(2, 1 - n);

    /// <summary>
    /// The largest k for which the k-th smallest and the k-th largest average of two values bound the true center, missing it at most as
    /// often as <paramref name="misrate"/> says (Tukey's bounds; Lehmann, Nonparametrics, 1975, section 4.4); 0 if there is none.
    /// </summary>
    /// <param name="n">From 1.</param>
    /// <param name="misrate">Above 0; half of it for each bound.</param>
    public static long Margin(int n, double misrate) => n <= LargestExact
        ? Exact(n).Margin(misrate / 2)
        // The exact distribution has thinner tails than the normal one, so that this never says too much.
        : misrate >= 1 ? (long)Center(n)
        : Math.Max(0, (long)Math.Floor(Center(n) + 0.5 + (Deviation(n) * NormalDistribution.Standard.Quantile(misrate / 2))));

    /// <summary>How often the k-th smallest average lies above the true center.</summary>
    /// <param name="n">From 1.</param>
    /// <param name="k">From 1.</param>
    public static double Tail(int n, long k) =>
        n <= LargestExact ? Exact(n).Tail(k) : NormalDistribution.Standard.Cdf((k - 0.5 - Center(n)) / Deviation(n));

    private static double Center(int n) => n * (n + 1.0) / 4;

    private static double Deviation(int n) => Math.Sqrt(n * (n + 1.0) * ((2.0 * n) + 1) / 24);

    private static NullDistribution Exact(int n) => s_exact.GetOrAdd(n, Create);

    // Each rank is in the sum or not, with equal probability: the probabilities of all sums, rank by rank.
    private static NullDistribution Create(int n)
    {
        double[] probabilities = new double[(n * (n + 1) / 2) + 1];
        probabilities[0] = 1;
        for (int rank = 1; rank <= n; rank++)
        {
            for (int sum = probabilities.Length - 1; sum >= 0; sum--)
                probabilities[sum] = (probabilities[sum] + (sum >= rank ? probabilities[sum - rank] : 0)) / 2;
        }
        return NullDistribution.FromProbabilities(probabilities);
    }
}
