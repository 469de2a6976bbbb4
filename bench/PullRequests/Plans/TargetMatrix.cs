namespace Bench.PullRequests.Plans;

/// <summary>The jobs, in the shape that GitHub wants for <c>strategy.matrix</c>.</summary>
internal sealed record TargetMatrix(IReadOnlyList<PlannedTarget> Include);
