using System.Collections.Concurrent;
using Perfolizer.Mathematics.SignificanceTesting.MannWhitney;

namespace Comparison.Statistics;

/// <summary>
/// How many of all pairs (x, y) have x below y if both samples come from one distribution: Mann and Whitney, On a Test of Whether one of
/// Two Random Variables is Stochastically Larger than the Other, 1947.
/// </summary>
public static class MannWhitneyNull
{
    private static readonly ConcurrentDictionary<(int N, int M, double Misrate), int> s_margins = new();

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
    public static int Margin(int n, int m, double misrate) =>
        s_margins.GetOrAdd((Math.Min(n, m), Math.Max(n, m), misrate), key => Find(key.N, key.M, key.Misrate / 2));

    // The k-th smallest difference lies above the true shift exactly if fewer than k differences lie below it.
    private static int Find(int n, int m, double tail)
    {
        // Up to here the counts fit into a double.
        if (LogCombinations(n, m) > 700)
            return FindApproximately(n, m, tail);

        double[] counts = Counts(n, m);
        double left = tail * Math.Exp(LogCombinations(n, m)) * (1 + 1e-9);
        int k = 0;
        while (k < counts.Length && (left -= counts[k]) >= 0)
            k++;
        return k;
    }

    // Thousands of values on both sides. Perfolizer's function is the probability of fewer than u.
    private static int FindApproximately(int n, int m, double tail)
    {
        (int low, int high) = (0, (int)Math.Min(int.MaxValue, (long)n * m / 2));
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            if (MannWhitneyEdgeworthApproxCdf.Instance.Cdf(n, m, middle) <= tail)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    // In how many of the C(n + m, n) orders of the values exactly u pairs lie below: the coefficients of the Gaussian binomial, the
    // product of (1 - q^(m + i)) / (1 - q^i) for i = 1 ... n (Andrews, The Theory of Partitions, 1976, section 3.2), up to the center.
    // Perfolizer's exact functions count in 64 bits, which is enough for n + m = 65.
    private static double[] Counts(int n, int m)
    {
        double[] counts = new double[(int)((long)n * m / 2) + 1];
        counts[0] = 1;
        for (int i = 1; i <= n; i++)
        {
            for (int u = i; u < counts.Length; u++)
                counts[u] += counts[u - i];
            for (int u = counts.Length - 1; u >= m + i; u--)
                counts[u] -= counts[u - m - i];
        }
        return counts;
    }

    private static double LogCombinations(int n, int m)
    {
        double sum = 0;
        for (int i = 1; i <= Math.Min(n, m); i++)
            sum += Math.Log((Math.Max(n, m) + i) / (double)i);
        return sum;
    }
}
