using Perfolizer.Mathematics.Distributions.ContinuousDistributions;

namespace Comparison.Statistics;

/// <summary>Do values rise or fall with their place? Mann, Nonparametric Tests Against Trend, 1945; Kendall, Rank Correlation Methods, 1948.</summary>
internal static class MannKendall
{
    /// <summary>Two-sided p-value, by the normal approximation that is good from ten values on.</summary>
    public static double PValue(IReadOnlyList<double> values)
    {
        int n = values.Count;
        long score = Score(values);
        if (score == 0)
            return 1;
        double deviation = Math.Sqrt(n * (n - 1.0) * ((2.0 * n) + 5) / 18);
        // The score moves in steps of 2; 1 is the correction for continuity.
        double z = (Math.Abs(score) - 1) / deviation;
        return 2 * (1 - NormalDistribution.Standard.Cdf(z));
    }

    /// <summary>Pairs that rise minus pairs that fall.</summary>
    /// <remarks>
    /// Not by looking at each pair: a record may have a million values. A Fenwick tree (A New Data Structure for Cumulative Frequency Tables,
    /// 1994) holds how often each rank has been there so far.
    /// </remarks>
    public static long Score(IReadOnlyList<double> values)
    {
        double[] distinct = [.. values.Distinct().Order()];
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
}
