using System.Globalization;
using System.Text;
using Bench.Shell;
using Comparison.Records;
using Comparison.Runs;
using Comparison.Statistics;

namespace Bench.Records;

/// <summary>The page of a record for people, made from its data alone.</summary>
internal static class RecordReadme
{
    public static byte[] Format(RunHeader header, RunRecord record)
    {
        Run run = record.ToRun(header.Label);
        var page = new StringBuilder();
        page.Append(Inv($"`./run-bench.sh {ShellWords.Join(header.Command)}`\n\n"));
        page.Append(Inv($"# {header.Label}, {header.Sittings[0].Start:yyyy-MM-dd}\n\n"));
        page.Append(header.Machine.Wine is { } wine
            ? $"Measured under {wine}, not on Windows: counts (bytes, work items, kernel calls) are exact, times are Wine's times.\n"
            : "Measured on Windows.\n");
        page.Append(Inv($"{header.Rounds.Count} of {header.PlannedRounds} rounds. "));
        page.Append(record.Turns.Count > 0
            ? Inv($"In each, those that are compared took turns in blocks of about a millisecond, each in a process of its own, in orders that were drawn and mirrored (seed {header.Seed}).\n")
            : Inv($"In each, every case ran once in a process of its own, in an order that was shuffled (seed {header.Seed}) and mirrored in the next round.\n"));
        page.Append(Inv($"Commit {header.Source.Commit}{(header.Source.Clean ? "" : ", with changes that are not in it")}.\n\n"));

        page.Append("## Where\n\n").Append(MarkdownTable.Head(("what", false), ("value", false)));
        foreach ((string name, string value) in run.Fingerprint)
            page.Append(MarkdownTable.Row(MarkdownText.Cell(name), MarkdownText.Cell(value)));

        page.Append("\n## What came out\n\n");
        page.Append("*Time* is the Hodges-Lehmann center of the rounds (each round: that of its blocks or iterations), for one invocation of the workload; *spread* is Shamos's, relative to it. ");
        page.Append("*Ratio* is to the first strategy of the table; it is a guess without bounds: `bench compare` on this folder with `--across-strategies` says what holds.\n");
        foreach (IGrouping<string, RunCase> workload in run.Cases.GroupBy(each => each.Id.FullName))
            AppendTable(page, workload.Key, [.. workload]);
        AppendFailures(page, header);

        page.Append("\n## Files\n\n");
        page.Append(Inv($"`{RecordFormat.HeaderFile}` says how it came about; `{RecordFormat.MeasurementsFile}` has every iteration, `{RecordFormat.MetricsFile}` every counted figure, `rounds/` every turn and BenchmarkDotNet's full JSON of each round, compressed. Columns and units: docs/FORMAT.md.\n"));
        page.Append(Inv($"\nThe harness's own share of the wall time (everything that is neither the start of a benchmark process nor its work): {header.HarnessShare * 100:0.0} percent of {header.Sittings.Sum(each => each.WallSeconds):0} s.\n"));
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void AppendTable(StringBuilder page, string workload, RunCase[] cases)
    {
        // Parts of another metric, such as its calls by name, have a dot and are no columns; metrics.csv has them.
        string[] metrics =
            [.. cases.SelectMany(each => each.Metrics).Select(metric => metric.Id).Distinct().Where(id => !id.Contains('.', StringComparison.Ordinal))];
        page.Append(Inv($"\n### {workload}\n\n"));
        page.Append(MarkdownTable.Head(
            [("strategy", false), ("time (us)", true), ("spread", true), ("ratio", true), .. metrics.Select(id => (MarkdownText.Cell(Title(id, cases)), true))]));
        double? baseline = null;
        foreach (RunCase each in cases)
        {
            IEnumerable<string> counted = metrics.Select(id => Value(each.Metrics.FirstOrDefault(metric => metric.Id == id)?.Value));
            if (each.Observations.Count == 0)
            {
                page.Append(MarkdownTable.Row([each.Id.Variant, "failed", "", "", .. counted]));
                continue;
            }
            var rounds = new Pragmastat.Sample([.. LaunchCenters.From(each.Observations).Select(round => round.Nanoseconds)]);
            double center = Pragmastat.Toolkit.Center(rounds).NominalValue;
            string spread = rounds.Size > 1 ? Inv($"{Pragmastat.Toolkit.RelSpread(rounds).NominalValue * 100:0.0}%") : "";
            baseline ??= center;
            page.Append(MarkdownTable.Row([each.Id.Variant, Inv($"{center / 1000:0.00}"), spread, Inv($"{center / baseline:0.00}"), .. counted]));
        }
    }

    private static void AppendFailures(StringBuilder page, RunHeader header)
    {
        if (header.Failures.Count == 0)
            return;
        page.Append("\n## What failed\n\n");
        foreach (CaseFailure failure in header.Failures)
            page.Append(Inv($"- round {failure.Round}, {failure.Case.Variant}, {MarkdownText.Cell(failure.Case.FullName)}: {MarkdownText.Cell(failure.Reason)}\n"));
    }

    private static string Title(string id, RunCase[] cases)
    {
        string unit = cases.SelectMany(each => each.Metrics).First(metric => metric.Id == id).Unit;
        return unit.Length == 0 ? id : $"{id} ({unit})";
    }

    private static string Value(double? value) => value is null ? "" : Inv($"{value:0.####}");

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
