using Comparison.Verdicts;

namespace Bench.PullRequests.Comments;

/// <summary>The first line: what has changed?</summary>
internal static class Headline
{
    // The catalog has fewer; a record may make up more.
    private const int MaxNames = 20;

    /// <param name="failedTargets">How many targets have no result.</param>
    /// <param name="targets">Of how many.</param>
    public static string Format(IReadOnlyList<Judged> judged, int failedTargets, int targets)
    {
        string failures = failedTargets == 0 ? "" : $" {failedTargets} of {Figures.Count(targets, "target")} failed.";
        RunComparison[] comparisons = [.. judged.Select(each => each.Comparison).OfType<RunComparison>()];
        if (comparisons.Length == 0)
            return $"**Nothing could be compared.**{failures}";

        string[] strategies = [.. judged.SelectMany(each => each.Changed).Select(each => each.Diff.Id.Variant).Distinct()];
        return strategies switch
        {
            [] => Unchanged([.. comparisons.SelectMany(comparison => comparison.Cases)]) + failures,
            [string only] => $"**`{only}` changed**, and nothing else: {string.Join("; ", judged.Where(each => each.Changed.Count > 0).Select(Text))}.{failures}",
            _ => $"**{strategies.Length} strategies changed**: {Names(strategies)}.{failures}",
        };
    }

    private static string Names(string[] strategies)
    {
        string names = string.Join(", ", strategies.Take(MaxNames).Select(strategy => $"`{strategy}`"));
        return strategies.Length <= MaxNames ? names : $"{names} and {strategies.Length - MaxNames} more";
    }

    private static string Text(Judged judged) => $"{Summary.OfChanges(judged.Changed)} ({judged.Target})";

    private static string Unchanged(CaseComparison[] cases)
    {
        int open = cases.Count(each => each.Verdict == Verdict.Inconclusive);
        return open == 0
            ? $"**Nothing changed** in {Figures.Count(cases.Length, "compared case")}."
            : $"**No change was found** in {Figures.Count(cases.Length, "compared case")}; {open} of them are inconclusive.";
    }
}
