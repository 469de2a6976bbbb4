using Comparison.Runs;
using Comparison.Verdicts;

namespace Bench.PullRequests.Comments;

/// <summary>A counted figure of a case that differs between two commits. That is certain: no statistics are needed.</summary>
/// <param name="Base">For one invocation, before.</param>
/// <param name="Diff">For one invocation, after.</param>
internal sealed record CountChange(CaseId Case, CountedFigure Figure, double Base, double Diff)
{
    /// <summary>More is positive.</summary>
    public double Difference => Diff - Base;

    /// <summary>In the order of the cases.</summary>
    public static IReadOnlyList<CountChange> From(IEnumerable<CaseComparison> cases) =>
    [
        .. from each in cases
           from metric in each.Metrics
           let change = From(each.Diff.Id, metric)
           where change is not null
           select change,
    ];

    private static CountChange? From(CaseId id, MetricComparison metric) =>
        metric is { Verdict: MetricVerdict.Less or MetricVerdict.More, Base: { } before, Diff: { } after } && CountedFigure.From(metric) is { } figure
            ? new CountChange(id, figure, before, after)
            : null;
}
