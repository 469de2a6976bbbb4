using System.Collections.Concurrent;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;

namespace Comparison.Statistics;

/// <summary>
/// How many of all pairs (x, y) have x below y if both samples come from one distribution: Mann and Whitney, On a Test of Whether one of
/// Two Random Variables is Stochastically Larger than the Other, 1947.
/// </summary>
internal static class MannWhitneyNull
{
    private static readonly ConcurrentDictionary<(int N, int M, double Misrate), long> s_margins = new();

    // Steps; beyond, the exact distribution takes a second, and does not matter.
    private const double LargestExact = 1e9;

    /// <summary>The least misrate that bounds from so many values can have: both extremes of all pairs, 2 / C(n + m, n).</summary>
    /// <param name="n">Values on one side, from 1.</param>
    /// <param name="m">Values on the other side, from 1.</param>
    public static double LeastMisrate(int n, int m) => 2 * Math.Exp(-LogCombinations(n, m));

    /// <summary>
    /// The largest k for which the k-th smallest and the k-th largest of all pairwise differences bound the true shift, missing it at most
    /// as often as <paramref name="misrate"/> says (Lehmann, Nonparametrics, 1975, section 2.5); 0 if there is none.
    /// </summary>
    /// <param name="n">Values on one side, from 1.</param>
    /// <param name="m">Values on the other side, from 1.</param>
    /// <param name="misrate">Above 0, below 1; half of it for each bound.</param>
    public static long Margin(int n, int m, double misrate) =>
        s_margins.GetOrAdd((Math.Min(n, m), Math.Max(n, m), misrate), key => Find(key.N, key.M, key.Misrate / 2));

    // The k-th smallest difference lies above the true shift exactly if fewer than k differences lie below it.
    private static long Find(int n, int m, double tail)
    {
        if ((double)n * n * m > LargestExact)
            return FindApproximately(n, m, tail);

        double[] probabilities = Probabilities(n, m);
        double left = tail * (1 + 1e-9);
        int k = 0;
        while (k < probabilities.Length && (left -= probabilities[k]) >= 0)
            k++;
        return k;
    }

    // Hundreds of values on both sides. The exact distribution has thinner tails than the normal one, so that this never says too much.
    private static long FindApproximately(int n, int m, double tail)
    {
        double center = (double)n * m / 2;
        double deviation = Math.Sqrt(center * ((double)n + m + 1) / 6);
        return Math.Max(0, (long)Math.Floor(center + 0.5 + (deviation * NormalDistribution.Standard.Quantile(tail))));
    }

    // How likely exactly u pairs lie below, up to the center: the coefficients of the Gaussian binomial, the product of
    // (1 - q^(m + i)) / (1 - q^i) for i = 1 ... n (Andrews, The Theory of Partitions, 1976, section 3.2), divided by C(n + m, n) on the way.
    // Perfolizer's exact functions count in 64 bits, which is enough for n + m = 65.
    private static double[] Probabilities(int n, int m)
    {
        double[] probabilities = new double[(int)((long)n * m / 2) + 1];
        probabilities[0] = 1;
        for (int i = 1; i <= n; i++)
        {
            for (int u = i; u < probabilities.Length; u++)
                probabilities[u] += probabilities[u - i];
            for (int u = probabilities.Length - 1; u >= m + i; u--)
                probabilities[u] -= probabilities[u - m - i];
            for (int u = 0; u < probabilities.Length; u++)
                probabilities[u] *= i / ((double)m + i);
        }
        return probabilities;
    }

    private static double LogCombinations(int n, int m)
    {
        double sum = 0;
        for (int i = 1; i <= Math.Min(n, m); i++)
            sum += Math.Log((Math.Max(n, m) + i) / (double)i);
        return sum;
    }
}
