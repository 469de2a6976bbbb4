using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Judges;

/// <summary>Every counted figure that a side has, in the order of the base.</summary>
internal static class MetricPairs
{
    public static IReadOnlyList<MetricComparison> Match(IReadOnlyList<MetricValue> ofBase, IReadOnlyList<MetricValue> ofDiff) =>
    [
        .. ofBase.Select(metric => MetricComparison.From(metric, MetricValue.Find(ofDiff, metric.Id, metric.Unit))),
        .. ofDiff.Where(metric => !ofBase.Any(other => other.Id == metric.Id && other.Unit == metric.Unit))
            .Select(metric => MetricComparison.From(MetricValue.Find(ofBase, metric.Id, metric.Unit), metric)),
    ];
}
