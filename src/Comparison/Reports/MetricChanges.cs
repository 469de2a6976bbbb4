using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>All counted figures that differ for certain; those of estimates, and what follows from others, are none.</summary>
internal static class MetricChanges
{
    /// <summary>Whether any does, one that a side lacks included.</summary>
    public static bool Any(RunComparison comparison) => In(comparison).Any();

    internal static IEnumerable<MetricChange> In(RunComparison comparison) => comparison.Cases.SelectMany(each =>
        each.Metrics.Where(metric => IsChange(metric)).Select(metric => new MetricChange(each, metric)));

    /// <summary>Those that differ, while counts of equal code do so as well.</summary>
    internal static IEnumerable<MetricChange> Unsure(RunComparison comparison) => comparison.Cases.SelectMany(each =>
        each.Metrics.Where(metric => metric.Verdict == MetricVerdict.Unsure && metric.Kind != FigureKind.Derived).Select(metric => new MetricChange(each, metric)));

    private static bool IsChange(MetricComparison metric) => metric.Verdict is MetricVerdict.Less or MetricVerdict.More or MetricVerdict.OneSided;
}
