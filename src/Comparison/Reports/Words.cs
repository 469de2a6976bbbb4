namespace Comparison.Reports;

/// <summary>The words of a report that a reader may not know, each with its meaning.</summary>
internal static class Words
{
    /// <summary>Nearest to how often they are met.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("ratio", "time of what is judged (diff, or the variant) divided by time of what it is compared with: below 1 is faster"),
        new("bounds", "the ratio lies between them, but for the stated misrate; unknown where the rounds or launches are too few"),
        new("faster, slower", "both bounds lie beyond the threshold on the same side of 1"),
        new("same", "both bounds lie within the threshold"),
        new("inconclusive", "the samples do not settle it: the bounds reach both into what matters and into what does not, or are unknown"),
        new("threshold", "differences of time up to this do not matter (--threshold)"),
        new("misrate", "how often a verdict of the comparison as a whole may be wrong (--misrate)"),
        new("base, diff", "center of the times of one invocation, before and after; across strategies: of the baseline and of the variant"),
        new("center", "Hodges-Lehmann's: the median of the means of all pairs, which a few outliers do not move"),
        new("spread", "Shamos's: the median of the differences of all pairs"),
        new("shift", "how much longer one invocation takes, in time"),
        new("n", "rounds or launches of both sides that the verdict stands on; 'turns': both took turns within each round; 'paired': compared round by round"),
        new("noise", "the ratio up to which this machine was seen to tell two runs of the same code apart: less is no verdict"),
        new("more rounds", "how many more would probably settle it"),
        new("geometric mean", "of the ratios of one strategy over the workloads"),
        new("variant", "the strategy, or the BenchmarkDotNet job"),
    ];

    /// <summary>Of the head of a column; empty if it needs none.</summary>
    public static string Explain(string word) =>
        All.FirstOrDefault(each => each.Key.Split(", ").Contains(word)).Value ?? "";
}
