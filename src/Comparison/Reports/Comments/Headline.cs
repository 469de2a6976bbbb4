using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports.Comments;

/// <summary>The first line of an answer: who has changed?</summary>
internal static class Headline
{
    // The catalog has fewer; a record may make up more.
    private const int MostNames = 20;

    /// <param name="parts">All comparisons.</param>
    /// <param name="failedTargets">How many targets have no result.</param>
    /// <param name="targets">Of how many.</param>
    /// <returns>Markdown.</returns>
    public static string Format(IReadOnlyList<CommentPart> parts, int failedTargets, int targets)
    {
        string failures = failedTargets == 0 ? "" : $" {failedTargets} of {Figures.Count(targets, "target")} failed.";
        RunComparison[] comparisons = [.. parts.Select(each => each.Comparison).OfType<RunComparison>()];
        if (comparisons.Length == 0)
            return $"**Nothing could be compared.**{failures}";

        string[] strategies = [.. parts.SelectMany(each => each.Changed).Select(each => each.Diff.Id.Variant).Distinct()];
        return strategies switch
        {
            [] => Unchanged([.. comparisons.SelectMany(comparison => comparison.Cases)]) + failures,
            [var only] => $"**{MarkdownText.Code(only)} changed**, and nothing else: {string.Join("; ", parts.Where(each => each.Changed.Count > 0).Select(Changes))}.{failures}",
            _ => $"**{strategies.Length} strategies changed**: {Names(strategies)}.{failures}",
        };
    }

    private static string Names(string[] strategies)
    {
        string names = string.Join(", ", strategies.Take(MostNames).Select(MarkdownText.Code));
        return strategies.Length <= MostNames ? names : $"{names} and {strategies.Length - MostNames} more";
    }

    private static string Changes(CommentPart part) =>
        $"{MarkdownText.Escape(ComparisonVerdictLine.Changes(part.Comparison! with { Cases = part.Changed, Leftovers = [] }))} ({MarkdownText.Escape(part.Target)})";

    private static string Unchanged(CaseComparison[] cases)
    {
        int open = cases.Count(each => each.Verdict == Verdict.Inconclusive);
        return open == 0
            ? $"**Nothing changed** in {Figures.Count(cases.Length, "compared case")}."
            : $"**No change was found** in {Figures.Count(cases.Length, "compared case")}; {open} of them are inconclusive.";
    }
}
