using Pragmastat;

namespace Comparison.Noise;

/// <summary>Which ratios does a machine produce when A is compared with A?</summary>
internal static class FenceEstimator
{
    /// <summary>The share of comparisons of A with A that stay inside the fence.</summary>
    public const double Inside = 0.95;

    private const int Draws = 4000;

    /// <summary>
    /// The upper bound of the ratio for <paramref name="rounds"/> rounds; the lower one is its inverse.
    /// </summary>
    /// <remarks>
    /// Both sides of a pair are the same thing, so that each pair's logarithmic ratio could as well have had the other sign: drawing
    /// rounds and signs yields the distribution of the estimate under pure noise (randomisation test; Fisher, The Design of Experiments,
    /// 1935, section 21). The estimate is that of comparisons: the Hodges-Lehmann center of the rounds' logarithmic ratios.
    /// </remarks>
    /// <param name="logs">The two sides' logarithmic ratio in each measured round.</param>
    /// <param name="rounds">From 1 to the number of pairs.</param>
    /// <param name="seed">The same seed yields the same bound.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many rounds.</exception>
    public static double Upper(IReadOnlyList<double> logs, int rounds, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rounds, logs.Count);

        double[] shuffled = [.. logs];
        var random = new Random(seed);
        double[] estimates = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            random.Shuffle(shuffled);
            double[] drawn = [.. shuffled.Take(rounds).Select(log => random.Next(2) == 0 ? log : -log)];
            estimates[draw] = Math.Abs(Toolkit.Center(new Sample(drawn)).NominalValue);
        }
        Array.Sort(estimates);
        return Math.Exp(estimates[(int)Math.Ceiling(Inside * Draws) - 1]);
    }
}
