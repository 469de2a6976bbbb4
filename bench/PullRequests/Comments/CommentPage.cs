using Bench.PullRequests.Artifacts;
using Bench.PullRequests.Plans;
using Bench.Shell;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;

namespace Bench.PullRequests.Comments;

/// <summary>The comment that answers a command: what changed first, what is certain before what is likely, and the rest folded.</summary>
/// <param name="results">One for each target of it.</param>
/// <param name="compare">Judges two runs: base, other side.</param>
/// <param name="runUrl">Where the artifacts are; null if nowhere.</param>
internal sealed class CommentPage(Plan plan, IReadOnlyList<TargetResult> results, Func<Run, Run, RunComparison> compare, string? runUrl)
{
    /// <summary>By this the workflow finds the earlier comment, which the next one replaces.</summary>
    public const string Marker = Reply.MarkerStart + " -->";

    private readonly CommentText _text = new();

    /// <summary>Markdown, shorter than GitHub's limit.</summary>
    public string Write()
    {
        Judged[] judged = [.. results.Where(result => result.Commits.Count > 0).SelectMany(Judge)];
        int failed = results.Count(result => judged.All(each => each.Target != result.Target || each.Comparison is null));
        _text.Append(Headline.Format(judged, failed, results.Count) + "\n\n");
        foreach (TargetResult result in results)
            AppendVerdict(result, [.. judged.Where(each => each.Target == result.Target)]);
        foreach (string note in plan.Notes ?? [])
            _text.Append($"\n{note}\n");

        AppendCounts(judged);
        AppendTimes(judged);
        foreach (Judged each in judged)
            AppendRest(each);
        AppendMachines();
        AppendHow();
        _text.Append(Marker + "\n");
        return _text.ToString();
    }

    private IEnumerable<Judged> Judge(TargetResult result)
    {
        CommitResult first = result.Commits[0];
        return result.Commits.Skip(1).Select(other => new Judged(
            result.Target, first, other, first.Run is { } before && other.Run is { } after ? compare(before, after) : null));
    }

    private void AppendVerdict(TargetResult result, Judged[] judged)
    {
        if (result.Failure is not null)
            _text.Append($"- **`{result.Target}`** failed: `{result.Failure}`\n");
        foreach (Judged each in judged)
        {
            string name = judged.Length == 1 ? $"**`{each.Target}`**" : $"**`{each.Target}`**, `{each.Diff.ShortName}`";
            if (each.Comparison is { } comparison)
            {
                _text.Append($"- {name}: {Summary.Format(comparison)}\n");
                continue;
            }
            IEnumerable<string> failures = new[] { each.Base, each.Diff }.Where(commit => commit.Failure is not null)
                .Select(commit => $"`{commit.ShortName}`: `{commit.Failure}`");
            _text.Append($"- {name}: nothing to compare. {string.Join("; ", failures)}\n");
        }
    }

    private void AppendCounts(IReadOnlyList<Judged> judged)
    {
        string[][] rows =
        [
            .. from each in judged
               from change in CountChange.From(each.Changed)
               select (string[])[
                   .. Who(each, change.Case), change.Figure.Name, Figures.Number(change.Base), Figures.Number(change.Diff),
                   Figures.Difference(change.Difference) + change.Figure.Unit],
        ];
        if (rows.Length == 0)
            return;
        _text.Append("\n### Counts that differ: certain\n\n");
        _text.AppendTable([.. s_who, "what", ">before", ">after", ">difference"], rows);
    }

    private void AppendTimes(IReadOnlyList<Judged> judged)
    {
        string[][] rows =
        [
            .. from each in judged
               from changed in each.Changed
               where changed.Verdict is Verdict.Faster or Verdict.Slower
               select Row(each, changed),
        ];
        if (rows.Length == 0)
            return;
        _text.Append("\n### Times that differ\n\n");
        _text.AppendTable(s_times, rows);
        if (judged.FirstOrDefault(each => each.Comparison is not null)?.Comparison is { } any)
            _text.Append($"\nThe threshold is {any.Settings.Threshold}; a verdict is wrong at most once in {Figures.Number(1 / any.Settings.Misrate)} comparisons as a whole.\n");
    }

    private void AppendRest(Judged judged)
    {
        if (judged.Comparison is not { } comparison)
        {
            foreach (CommitResult commit in new[] { judged.Base, judged.Diff }.Where(commit => commit.Run is not null))
                _text.AppendFolded($"<code>{judged.Target}</code>: <code>{commit.ShortName}</code> alone", () => AppendAlone(commit.Run!));
            return;
        }
        CaseComparison[] unchanged = [.. comparison.Cases.Where(each => each.Verdict is Verdict.Same or Verdict.Inconclusive).OrderByDescending(each => each.Verdict)];
        if (unchanged.Length > 0)
        {
            _text.AppendFolded($"{Title(judged)}: {Figures.Count(unchanged.Length, "case")} whose time is the same, or inconclusive", () =>
                _text.AppendTable(s_times, [.. unchanged.Select(each => Row(judged, each))]));
        }
        if (comparison.Leftovers.Count > 0)
        {
            _text.AppendFolded($"{Title(judged)}: {Figures.Count(comparison.Leftovers.Count, "case")} not compared", () => _text.AppendTable(
                [.. s_who, "why"], [.. comparison.Leftovers.Select(each => (string[])[.. Who(judged, each.Id), PlainText.Code(each.Reason)])]));
        }
        string[] warnings =
        [
            .. comparison.Warnings.Select(warning => warning.Text), .. comparison.Base.Notes, .. comparison.Diff.Notes,
            .. comparison.Cases.SelectMany(each => each.Warnings.Select(warning => $"{each.Diff.Id.Variant}, {CaseName.Short(each.Diff.Id)}: {warning.Text}")),
        ];
        if (warnings.Length > 0)
        {
            _text.AppendFolded($"{Title(judged)}: {Figures.Count(warnings.Length, "reason")} to be careful", () =>
                _text.AppendTable(["what"], [.. warnings.Select(warning => (string[])[PlainText.Code(warning)])]));
        }
    }

    private void AppendAlone(Run run) => _text.AppendTable(
        ["strategy", "case", ">time", ">allocations"],
        [
            .. run.Cases.Select(each => (string[])[
                $"`{each.Id.Variant}`", $"`{CaseName.Short(each.Id)}`",
                each.Observations.Count == 0 ? "failed" : Figures.Time(Pragmastat.Toolkit.Center(new Pragmastat.Sample([.. LaunchCenters.From(each.Observations).Select(unit => unit.Nanoseconds)])).NominalValue),
                each.Metrics.FirstOrDefault(metric => metric.Id == "Allocated Memory") is { } bytes ? Figures.Number(bytes.Value) + " B" : ""]),
        ]);

    private void AppendMachines()
    {
        string[][] rows =
        [
            .. from result in results
               let run = result.Commits.Select(commit => commit.Run).FirstOrDefault(run => run is not null)
               where run is not null
               from fact in run.Fingerprint
               select (string[])[$"`{result.Target}`", PlainText.Code(fact.Key), PlainText.Code(fact.Value)],
        ];
        if (rows.Length > 0)
            _text.AppendFolded("The machines", () => _text.AppendTable(["target", "fact", "value"], rows));
    }

    private void AppendHow()
    {
        PlannedTarget first = plan.Matrix!.Include[0];
        _text.Append($"\nAsked for: `{plan.Command}`. ");
        _text.Append($"Before is {string.Join(", after is ", first.Commits.Select(commit => $"`{commit[..10]}`"))}");
        _text.Append(", measured in the same interleaved rounds. ");
        _text.Append(runUrl is null ? "" : $"[Artifacts and logs]({runUrl}). ");
        _text.Append("The same on a machine of one's own:\n");
        _text.Append($"```\n./run-bench.sh compare-commits {ShellWords.Join([string.Join(',', first.Commits), .. first.Arguments, .. plan.Threshold is { } threshold ? ["--threshold", threshold] : Array.Empty<string>()])}\n```\n");
        if (results.Any(result => result.Target == "linux_wine"))
            _text.Append("On `linux_wine` counts are exact; times are Wine's times, not Windows times.\n");
    }

    private static readonly string[] s_who = ["target", "strategy", "case"];

    private static readonly string[] s_times = [.. s_who, "verdict", ">before", ">after", ">ratio", "bounds"];

    private static string Title(Judged judged) => $"<code>{judged.Target}</code>, <code>{judged.Diff.ShortName}</code>";

    private static string[] Who(Judged judged, CaseId id) => [$"`{judged.Target}`", $"`{id.Variant}`", $"`{CaseName.Short(id)}`"];

    private static string[] Row(Judged judged, CaseComparison each) =>
    [
        .. Who(judged, each.Diff.Id),
        each.Verdict == Verdict.Inconclusive && each.MoreRounds is { } more ? $"inconclusive; {more} more rounds" : each.Verdict.ToString().ToLowerInvariant(),
        Figures.Time(each.Base.Center), Figures.Time(each.Diff.Center), Figures.Factor(each.Ratio.Value),
        $"{Figures.Factor(each.Ratio.Lower)} to {Figures.Factor(each.Ratio.Upper)}",
    ];
}
