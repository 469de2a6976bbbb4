using Bench.PullRequests.Artifacts;
using Comparison.Verdicts;

namespace Bench.PullRequests.Comments;

/// <summary>One commit against the base, on one target.</summary>
/// <param name="Base">What it is compared with.</param>
/// <param name="Diff">What is judged.</param>
/// <param name="Comparison">Null if one of them has no run.</param>
internal sealed record Judged(string Target, CommitResult Base, CommitResult Diff, RunComparison? Comparison)
{
    /// <summary>The cases that differ: counted figures for certain, times by their verdict.</summary>
    public IReadOnlyList<CaseComparison> Changed { get; } =
        Comparison is null ? [] : [.. Comparison.Cases.Where(each => each.Verdict is Verdict.Faster or Verdict.Slower || CountChange.From([each]).Count > 0)];
}
