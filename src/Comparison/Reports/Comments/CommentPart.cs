using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Reports.Comments;

/// <summary>One comparison of an answer that has several: of a commit with the base, on one machine.</summary>
/// <param name="Target">The machine.</param>
/// <param name="Name">The commit that is judged; empty if there is one only.</param>
/// <param name="Comparison">Null if a side has no run.</param>
/// <param name="Failures">Why not: Markdown, a sentence each.</param>
/// <param name="Alone">Then the runs that there are, by the names of their commits.</param>
internal sealed record CommentPart(string Target, string Name, RunComparison? Comparison, IReadOnlyList<string> Failures, IReadOnlyList<KeyValuePair<string, Run>> Alone)
{
    /// <summary>The cases that differ in a way that is the code's.</summary>
    public IReadOnlyList<CaseComparison> Changed { get; } = Comparison is null ? [] : [.. Comparison.Cases.Where(IsChanged)];

    private static bool IsChanged(CaseComparison each) =>
        each.Verdict is Verdict.Faster or Verdict.Slower
        || each.Metrics.Any(metric => metric.Verdict is MetricVerdict.Less or MetricVerdict.More && Text.FigureName.From(metric.Id).IsOfCode);
}
