using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>All counted figures that differ.</summary>
internal static class MetricChanges
{
    /// <summary>Whether any does, one that a side lacks included.</summary>
    public static bool Any(RunComparison comparison) => In(comparison).Any();

    internal static IEnumerable<MetricChange> In(RunComparison comparison) => comparison.Cases.SelectMany(each =>
        each.Metrics.Where(metric => metric.Verdict != MetricVerdict.Equal).Select(metric => new MetricChange(each, metric)));
}
