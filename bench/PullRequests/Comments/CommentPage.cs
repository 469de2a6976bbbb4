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
/// <param name="runUrl">Where the artifacts are; null if nowhere.</param>
internal sealed class CommentPage(Plan plan, IReadOnlyList<TargetResult> results, Func<Run, Run, RunComparison> compare, string? runUrl)
{
    /// <summary>By this the workflow finds the earlier comment, which the next one replaces.</summary>
    public const string Marker = Reply.MarkerStart + " -->";

    /// <summary>Markdown, shorter than GitHub's limit.</summary>
    public string Write()
    {
        CommentPart[] parts = [.. results.SelectMany(Parts)];
        int failed = results.Count(result => parts.All(part => part.Target != result.Target || part.Comparison is null));
        return new CommentReport(parts, failed, results.Count) { Notes = plan.Notes ?? [], End = HowToRepeat() + Marker + "\n" }.Write();
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

    private string HowToRepeat()
    {
        PlannedTarget first = plan.Matrix!.Include[0];
        string artifacts = runUrl is null ? "" : $"[Artifacts and logs]({runUrl}). ";
        return
            $"""

            Asked for: `{plan.Command}`. Base is {string.Join(", diff is ", first.Commits.Select(commit => $"`{commit[..10]}`"))}, measured in the same interleaved rounds. {artifacts}The same on a machine of one's own:
            ```
            ./run-bench.sh compare-commits {ShellWords.Join([string.Join(',', first.Commits), .. first.Arguments])}
            ```

            """.ReplaceLineEndings("\n");
    }
}
