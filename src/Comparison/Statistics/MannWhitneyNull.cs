using System.Collections.Concurrent;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;

namespace Comparison.Statistics;

/// <summary>
/// How many of all pairs (x, y) have x below y if both samples come from one distribution: Mann and Whitney, On a Test of Whether one of
/// Two Random Variables is Stochastically Larger than the Other, 1947.
/// </summary>
internal static class MannWhitneyNull
{
    private static readonly ConcurrentDictionary<(int N, int M), NullDistribution> s_exact = new();
    private static readonly ConcurrentDictionary<(int N, int M, double Tail), long> s_margins = new();

    // Steps and pairs; beyond, the exact distribution takes long, and the normal one is the same in three digits.
    private const double LargestExact = 1e7;
    private const double MostPairs = 1e6;

    // Larger ones would fill the memory if each case had other numbers of values.
    private const int LargestKept = 10_000;

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
    /// <param name="misrate">Above 0; half of it for each bound.</param>
    public static long Margin(int n, int m, double misrate) =>
        s_margins.GetOrAdd((Math.Min(n, m), Math.Max(n, m), misrate / 2), key => Find(key.N, key.M, key.Tail));

    /// <summary>How often the k-th smallest of all pairwise differences lies above the true shift.</summary>
    /// <param name="n">Values on one side, from 1.</param>
    /// <param name="m">Values on the other side, from 1.</param>
    /// <param name="k">From 1.</param>
    public static double Tail(int n, int m, long k) => IsExact(n, m)
        ? Exact(Math.Min(n, m), Math.Max(n, m)).Tail(k)
        : NormalDistribution.Standard.Cdf((k - 0.5 - Center(n, m)) / Deviation(n, m));

    // The k-th smallest difference lies above the true shift exactly if fewer than k differences lie below it.
    private static long Find(int n, int m, double tail) => IsExact(n, m)
        ? Exact(n, m).Margin(tail)
        // Hundreds of values on both sides. The exact distribution has thinner tails than the normal one, so that this never says too much.
        : tail >= 0.5 ? (long)Center(n, m)
        : Math.Max(0, (long)Math.Floor(Center(n, m) + 0.5 + (Deviation(n, m) * NormalDistribution.Standard.Quantile(tail))));

    private static bool IsExact(int n, int m) => (double)Math.Min(n, m) * n * m <= LargestExact && (double)n * m <= MostPairs;

    private static double Center(int n, int m) => (double)n * m / 2;

    private static double Deviation(int n, int m) => Math.Sqrt(Center(n, m) * ((double)n + m + 1) / 6);

    private static NullDistribution Exact(int n, int m) =>
        (long)n * m <= LargestKept ? s_exact.GetOrAdd((n, m), key => Create(key.N, key.M)) : Create(n, m);

    private static NullDistribution Create(int n, int m) => NullDistribution.FromProbabilities(Probabilities(n, m));

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
