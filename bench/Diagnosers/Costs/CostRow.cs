namespace Bench.Diagnosers.Costs;

/// <summary>What one operation of a strategy costs on one path.</summary>
/// <param name="Path">What the operation meets: <c>cached-file</c>, <c>pipe-ready</c>, <c>pipe-pending</c>.</param>
/// <param name="Direction"><c>read</c> or <c>write</c>.</param>
/// <param name="Cost">For one native operation.</param>
internal sealed record CostRow(string Strategy, string Path, string Direction, OperationCost Cost);
