using Comparison.Counts;
using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Judges;

/// <summary>Every counted figure that a side has and that is a property of what was measured, in the order of the base.</summary>
internal static class MetricPairs
{
    public static IReadOnlyList<MetricComparison> Match(IReadOnlyList<MetricValue> ofBase, IReadOnlyList<MetricValue> ofDiff) =>
    [
        .. Properties(ofBase).Select(metric => new MetricComparison(metric.Id, metric.Unit, metric.Value, Find(ofDiff, metric)?.Value)),
        .. Properties(ofDiff).Where(metric => Find(ofBase, metric) is null).Select(metric => new MetricComparison(metric.Id, metric.Unit, null, metric.Value)),
    ];

    private static IEnumerable<MetricValue> Properties(IReadOnlyList<MetricValue> metrics) => metrics.Where(metric => CountRule.IsProperty(metric.Id));

    private static MetricValue? Find(IReadOnlyList<MetricValue> metrics, MetricValue like) =>
        metrics.FirstOrDefault(metric => metric.Id == like.Id && metric.Unit == like.Unit);
}
