using Comparison.Statistics;

namespace Comparison.Noise;

/// <summary>Fences of schema 1 and 2, which take noise for known however few rounds it was seen in, and have no bounds for two sessions.</summary>
internal static class OldFence
{
    /// <summary>The latest of these schemas.</summary>
    public const int LatestSchema = 2;

    /// <summary>The same as it would be written today, as far as the file says.</summary>
    public static NoiseFence Widen(NoiseFence fence) => fence with
    {
        Schema = NoiseFence.CurrentSchema,
        Entries = [.. fence.Entries.GroupBy(entry => (entry.Workload, entry.Arguments)).SelectMany(entries => Widen([.. entries], fence.ByTurns))],
    };

    private static IEnumerable<FenceEntry> Widen(FenceEntry[] entries, bool byTurns)
    {
        // The last entry is of all rounds that there were.
        double factor = NormalNoise.Reach(entries.Max(entry => entry.Rounds)) / NormalNoise.KnownReach;
        foreach (FenceEntry entry in entries)
        {
            double upper = Math.Pow(entry.Upper, factor);
            // Sides that did not meet differ at least as much. What turns cancel nobody knows.
            yield return entry with { Lower = Math.Pow(entry.Lower, factor), Upper = upper, Sequential = byTurns ? null : upper };
        }
    }
}
