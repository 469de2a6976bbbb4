using Perfolizer.Mathematics.Distributions.ContinuousDistributions;

namespace Comparison.Statistics;

/// <summary>Do values rise or fall with their place? Mann, Nonparametric Tests Against Trend, 1945; Kendall, Rank Correlation Methods, 1948.</summary>
internal static class MannKendall
{
    /// <summary>Two-sided p-value, by the normal approximation that is good from ten values on.</summary>
    public static double PValue(IReadOnlyList<double> values)
    {
        int n = values.Count;
        int score = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = i + 1; j < n; j++)
                score += Math.Sign(values[j] - values[i]);
        }
        if (score == 0)
            return 1;
        double deviation = Math.Sqrt(n * (n - 1.0) * ((2 * n) + 5) / 18);
        // The score moves in steps of 2; 1 is the correction for continuity.
        double z = (Math.Abs(score) - 1) / deviation;
        return 2 * (1 - NormalDistribution.Standard.Cdf(z));
    }
}
