using System.Collections.Concurrent;

namespace Comparison.Statistics;

/// <summary>
/// How large the sum of the ranks of the negative values is if values are as often negative as positive: Wilcoxon, Individual Comparisons
/// by Ranking Methods, 1945.
/// </summary>
internal static class SignedRankNull
{
    private static readonly ConcurrentDictionary<(int N, double Misrate), int> s_margins = new();

    /// <summary>The least misrate that bounds from so many values can have: both extremes, 2 / 2^n.</summary>
    /// <param name="n">From 1.</param>
    public static double LeastMisrate(int n) => Math.Pow(2, 1 - n);

    /// <summary>
    /// The largest k for which the k-th smallest and the k-th largest average of two values bound the true center, missing it at most as
    /// often as <paramref name="misrate"/> says (Tukey's bounds; Lehmann, Nonparametrics, 1975, section 4.4); 0 if there is none.
    /// </summary>
    /// <param name="n">From 1.</param>
    /// <param name="misrate">Above 0, below 1; half of it for each bound.</param>
    public static int Margin(int n, double misrate) => s_margins.GetOrAdd((n, misrate), key => Find(key.N, key.Misrate / 2));

    // Each rank is in the sum or not, with equal probability: the probabilities of all sums, rank by rank.
    private static int Find(int n, double tail)
    {
        double[] probabilities = new double[(n * (n + 1) / 2) + 1];
        probabilities[0] = 1;
        for (int rank = 1; rank <= n; rank++)
        {
            for (int sum = probabilities.Length - 1; sum >= 0; sum--)
                probabilities[sum] = (probabilities[sum] + (sum >= rank ? probabilities[sum - rank] : 0)) / 2;
        }
        double left = tail * (1 + 1e-9);
        int k = 0;
        while (k < probabilities.Length && (left -= probabilities[k]) >= 0)
            k++;
        return k;
    }
}
