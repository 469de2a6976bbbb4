using System.Collections.Concurrent;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;

namespace Comparison.Statistics;

/// <summary>Do values rise or fall with their place? Mann, Nonparametric Tests Against Trend, 1945; Kendall, Rank Correlation Methods, 1948.</summary>
internal static class MannKendall
{
    // From there on the normal approximation is good.
    private const int LargestExact = 60;

    private static readonly ConcurrentDictionary<int, NullDistribution> s_exact = new();

    /// <summary>Two-sided p-value; where values are equal it is rather too large.</summary>
    public static double PValue(IReadOnlyList<double> values)
    {
        int n = values.Count;
        long score = Math.Abs(Score(values));
        if (score == 0)
            return 1;
        if (n <= LargestExact)
        {
            // So many pairs, at most, go against the trend.
            long against = ((n * (n - 1L) / 2) - score) / 2;
            return Math.Min(1, 2 * s_exact.GetOrAdd(n, Create).Tail(against + 1));
        }
        double deviation = Math.Sqrt(n * (n - 1.0) * ((2.0 * n) + 5) / 18);
        // The score moves in steps of 2; 1 is the correction for continuity.
        return 2 * (1 - NormalDistribution.Standard.Cdf((score - 1) / deviation));
    }

    /// <summary>Pairs that rise minus pairs that fall.</summary>
    /// <remarks>
    /// Not by looking at each pair: a record may have a million values. A Fenwick tree (A New Data Structure for Cumulative Frequency Tables,
    /// 1994) holds how often each rank has been there so far.
    /// </remarks>
    public static long Score(IReadOnlyList<double> values)
    {
        double[] distinct = Distinct(values);
        int[] seen = new int[distinct.Length + 1];
        long score = 0;
        for (int i = 0; i < values.Count; i++)
        {
            int rank = Array.BinarySearch(distinct, values[i]) + 1;
            int upTo = CountUpTo(rank);
            score += CountUpTo(rank - 1) - (i - upTo);
            for (int node = rank; node < seen.Length; node += node & -node)
                seen[node]++;
        }
        return score;

        int CountUpTo(int rank)
        {
            int count = 0;
            for (int node = rank; node > 0; node -= node & -node)
                count += seen[node];
            return count;
        }
    }

    private static double[] Distinct(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        int count = 0;
        foreach (double value in sorted)
        {
            if (count == 0 || value != sorted[count - 1])
                sorted[count++] = value;
        }
        return count == sorted.Length ? sorted : sorted[..count];
    }

    // How likely a random order of n values has 0, 1, 2, ... pairs that fall, up to half of all: the i-th value is put before 0 to i - 1 others
    // (Knuth, The Art of Computer Programming 3, section 5.1.1).
    private static NullDistribution Create(int n)
    {
        double[] probabilities = new double[(n * (n - 1) / 4) + 1];
        probabilities[0] = 1;
        for (int i = 2; i <= n; i++)
        {
            double[] next = new double[probabilities.Length];
            double sum = 0;
            for (int pairs = 0; pairs < next.Length; pairs++)
            {
                sum += probabilities[pairs] - (pairs >= i ? probabilities[pairs - i] : 0);
                next[pairs] = Math.Max(0, sum) / i;
            }
            probabilities = next;
        }
        return NullDistribution.FromProbabilities(probabilities);
    }
}
