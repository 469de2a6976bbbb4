using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;

namespace Bench.Diagnosers.Costs;

/// <summary>What a counted figure is called in tables and files.</summary>
/// <param name="Id">In files. One that has a dot is a part of the one before the dot, and no column of its own.</param>
internal sealed record CostMetric(string Id, string DisplayName, string Legend) : IMetricDescriptor
{
    public string NumberFormat { get; init; } = "0.####";

    public UnitType UnitType => UnitType.Dimensionless;

    public string Unit { get; init; } = "Count";

    public bool TheGreaterTheBetter => false;

    // After BenchmarkDotNet's own metrics.
    public int PriorityInCategory => 10;

    public bool GetIsAvailable(Metric metric) => !Id.Contains('.', StringComparison.Ordinal);
}
