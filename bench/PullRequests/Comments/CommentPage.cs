using Bench.PullRequests.Artifacts;
using Bench.PullRequests.Plans;
using Bench.Shell;
using Comparison.Reports.Comments;
using Comparison.Runs;
using Comparison.Verdicts;

namespace Bench.PullRequests.Comments;

/// <summary>The comment that answers a command: what the targets' artifacts say, as the comparison's report has it, and how to repeat it.</summary>
/// <param name="plan">What was asked for.</param>
/// <param name="results">One for each target of it.</param>
/// <param name="compare">Judges two runs: base, other side.</param>
/// <param name="compareStrategies">Judges the strategies of a run beside its first one.</param>
/// <param name="runUrl">Where the artifacts are; null if nowhere.</param>
internal sealed class CommentPage(Plan plan, IReadOnlyList<TargetResult> results, Func<Run, Run, RunComparison> compare, Func<Run, RunComparison> compareStrategies, string? runUrl)
{
    /// <summary>By this the workflow finds the earlier comment, which the next one replaces.</summary>
    public const string Marker = Reply.MarkerStart + " -->";

    // What the conformance suite found.
    private const int LongestFailure = 2000;

    /// <summary>Markdown, shorter than GitHub's limit.</summary>
    public string Write()
    {
        CommentPart[] parts = [.. results.SelectMany(result => plan.Code is null ? Parts(result) : PartsOfCode(result))];
        int failed = results.Count(result => parts.All(part => part.Target != result.Target || part.Comparison is null));
        return new CommentReport(parts, failed, results.Count) { First = plan.Code is null ? null : CodeHeadline.Format(parts), Notes = plan.Notes ?? [], End = HowToRepeat() + Marker + "\n" }.Write();
    }

    private IEnumerable<CommentPart> Parts(TargetResult result)
    {
        if (result.Failure is { } failure)
            yield return new CommentPart(result.Target, "", null, [PlainText.Code(failure)], []);
        foreach (CommitResult other in result.Commits.Skip(1))
        {
            CommitResult[] both = [result.Commits[0], other];
            yield return new CommentPart(
                result.Target,
                result.Commits.Count > 2 ? other.ShortName : "",
                both is [{ Run: { } before }, { Run: { } after }] ? compare(before, after) : null,
                [.. both.Where(commit => commit.Failure is not null).Select(commit => $"`{commit.ShortName}`: {PlainText.Code(commit.Failure!)}")],
                [.. both.Where(commit => commit.Run is not null).Select(commit => KeyValuePair.Create(commit.ShortName, commit.Run!))]);
        }
    }

    // One commit: its strategies beside each other, those of the code among them.
    private IEnumerable<CommentPart> PartsOfCode(TargetResult result)
    {
        CommitResult? only = result.Commits.Count > 0 ? result.Commits[0] : null;
        yield return new CommentPart(
            result.Target, "", only?.Run is { } run ? compareStrategies(run) : null, (result.Failure ?? only?.Failure) is { } failure ? [PlainText.Code(failure, LongestFailure)] : [], []);
    }

    private string HowToRepeat()
    {
        PlannedTarget first = plan.Matrix!.Include[0];
        string artifacts = runUrl is null ? "" : $"[Artifacts and logs]({runUrl}). ";
        if (plan.Code is not null)
        {
            string[] strategies = first.Strategies is { } ids ? ["--strategies", string.Join(',', ids)] : [];
            return
                $"""

                Asked for: `{plan.Command}`. {artifacts}The same on a machine of one's own, at commit `{first.Commits[0][..10]}`, with the code in a file{(strategies.Length == 0 ? "" : " and its ids among the strategies")}:
                ```
                ./run-bench.sh conform --code FILE.cs
                ./run-bench.sh {ShellWords.Join(["measure", "--code", "FILE.cs", .. strategies, .. first.Arguments])}
                ```

                """.ReplaceLineEndings("\n");
        }
        return
            $"""

            Asked for: `{plan.Command}`. Base is {string.Join(", diff is ", first.Commits.Select(commit => $"`{commit[..10]}`"))}, measured in the same interleaved rounds. {artifacts}The same on a machine of one's own:
            ```
            ./run-bench.sh compare-commits {ShellWords.Join([string.Join(',', first.Commits), .. first.Arguments])}
            ```

            """.ReplaceLineEndings("\n");
    }
}
