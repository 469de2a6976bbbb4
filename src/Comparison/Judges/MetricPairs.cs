using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Judges;

/// <summary>Every counted figure that a side has, in the order of the base.</summary>
internal static class MetricPairs
{
    public static IReadOnlyList<MetricComparison> Of(IReadOnlyList<MetricValue> ofBase, IReadOnlyList<MetricValue> ofDiff) =>
    [
        .. ofBase.Select(metric => new MetricComparison(metric.Id, metric.Unit, metric.Value, Find(ofDiff, metric)?.Value)),
        .. ofDiff.Where(metric => Find(ofBase, metric) is null).Select(metric => new MetricComparison(metric.Id, metric.Unit, null, metric.Value)),
    ];

    private static MetricValue? Find(IReadOnlyList<MetricValue> metrics, MetricValue like) =>
        metrics.FirstOrDefault(metric => metric.Id == like.Id && metric.Unit == like.Unit);
}
