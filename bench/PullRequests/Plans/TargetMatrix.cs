namespace Bench.PullRequests.Plans;

/// <summary>The jobs, in the shape that GitHub wants for <c>strategy.matrix</c>.</summary>
/// <param name="Include">One for each target.</param>
internal sealed record TargetMatrix(IReadOnlyList<PlannedTarget> Include);
