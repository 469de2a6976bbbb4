namespace Comparison.Runs;

/// <summary>One case of a run.</summary>
/// <param name="Id">What it is.</param>
/// <param name="Observations">All iterations in the order they were measured, none removed; empty if it failed.</param>
/// <param name="Metrics">Counted figures, each id once.</param>
/// <param name="Failure">Why there are no samples; null if there are.</param>
public sealed record RunCase(CaseId Id, IReadOnlyList<Observation> Observations, IReadOnlyList<MetricValue> Metrics, string? Failure);
