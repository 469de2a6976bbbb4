using Comparison.Runs;

namespace Bench.PullRequests.Artifacts;

/// <summary>What a target says of one commit: a run, or why there is none.</summary>
/// <param name="Run">Null if there is none.</param>
/// <param name="Failure">Why; defused. Null if there is a run.</param>
internal sealed record CommitResult(string Commit, Run? Run, string? Failure)
{
    /// <summary>As people know commits.</summary>
    public string ShortName => Commit[..10];
}
