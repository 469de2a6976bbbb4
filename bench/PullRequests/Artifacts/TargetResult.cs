namespace Bench.PullRequests.Artifacts;

/// <summary>What came out on one target.</summary>
/// <param name="Commits">In the order of the plan: the first one is the base. Empty if there is no artifact that can be read.</param>
/// <param name="Failure">Why there is nothing; defused. Null if there is something.</param>
internal sealed record TargetResult(string Target, IReadOnlyList<CommitResult> Commits, string? Failure);
