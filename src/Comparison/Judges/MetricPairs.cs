using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Judges;

/// <summary>
/// Every counted figure that a side has, in the order of the base. Not the collections: they follow from the allocated bytes and from how
/// many invocations an iteration happened to have, and are no exact property of an operation.
/// </summary>
internal static class MetricPairs
{
    private static readonly string[] s_collections = ["Gen0Collects", "Gen1Collects", "Gen2Collects"];

    public static IReadOnlyList<MetricComparison> Match(IReadOnlyList<MetricValue> ofBase, IReadOnlyList<MetricValue> ofDiff) =>
    [
        .. Exact(ofBase).Select(metric => new MetricComparison(metric.Id, metric.Unit, metric.Value, Find(ofDiff, metric)?.Value)),
        .. Exact(ofDiff).Where(metric => Find(ofBase, metric) is null).Select(metric => new MetricComparison(metric.Id, metric.Unit, null, metric.Value)),
    ];

    private static IEnumerable<MetricValue> Exact(IReadOnlyList<MetricValue> metrics) => metrics.Where(metric => !s_collections.Contains(metric.Id));

    private static MetricValue? Find(IReadOnlyList<MetricValue> metrics, MetricValue like) =>
        metrics.FirstOrDefault(metric => metric.Id == like.Id && metric.Unit == like.Unit);
}
