using Comparison.Runs;

namespace Comparison.Statistics;

/// <summary>
/// One value for each launch (or round): what statistics count, because iterations of one launch are correlated (Georges, Buytaert and
/// Eeckhout, Statistically Rigorous Java Performance Evaluation, OOPSLA 2007, section 3.2).
/// </summary>
internal static class LaunchCenters
{
    /// <summary>The Hodges-Lehmann center of each launch, in nanoseconds, by the launch's number, ascending.</summary>
    public static IReadOnlyList<(int Launch, double Nanoseconds)> From(IEnumerable<Observation> observations)
    {
        Observation[] all = [.. observations];
        int[] launches = Array.ConvertAll(all, each => each.Launch);
        double[] times = Array.ConvertAll(all, each => each.Nanoseconds);
        Array.Sort(launches, times);
        var centers = new List<(int Launch, double Nanoseconds)>(all.Length);
        int end;
        for (int start = 0; start < all.Length; start = end)
        {
            end = start + 1;
            while (end < all.Length && launches[end] == launches[start])
                end++;
            centers.Add((launches[start], RobustEstimates.Center(times.AsSpan(start..end))));
        }
        return centers;
    }
}
