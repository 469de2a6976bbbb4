using System.Globalization;
using System.Text;
using Bench.Records;
using Comparison.Records;
using Comparison.Runs;
using Comparison.Statistics;
using Pragmastat;
using Xunit;

namespace Bench.Tests.Docs;

/// <summary>Are the results that README.md shows the recorded ones?</summary>
public sealed class ReadmeTests
{
    private const string NoRecord = "There is no record of it yet: `tests/record-runtimes.sh` makes one.\n";

    [Fact]
    public void The_table_is_the_recorded_one() => SplicedTable.Check("README.md", "headline", Table(Latest("headline")!));

    [Fact]
    public void So_is_that_of_runtimes() => SplicedTable.Check("README.md", "runtimes", Latest("runtimes") is { } run ? Table(run) : NoRecord);

    /// <summary>Of the records with a label the last one; null if there is none.</summary>
    private static Run? Latest(string label) =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "results"), $"*-{label}").Order(StringComparer.Ordinal).LastOrDefault() is { } folder
            ? RecordFolder.Read(folder).ToRun("")
            : null;

    /// <summary>A row for each contestant; time as a ratio to the first one's, then what the 256 native reads of a mebibyte cost.</summary>
    private static string Table(Run run)
    {
        IGrouping<string, RunCase>[] workloads = [.. run.Cases.GroupBy(each => each.Id.FullName)];
        RunCase[] reads = [.. workloads.Single(each => each.Key.Contains("Read(fileSize: 1048576", StringComparison.Ordinal))];
        var table = new StringBuilder(reads[0].Id.Variant.Contains('/', StringComparison.Ordinal) ? "| strategy/runtime |" : "| strategy |");
        foreach (IGrouping<string, RunCase> workload in workloads)
            table.Append(' ').Append(Short(workload.Key)).Append(" |");
        table.Append(" allocated, Read 1 MiB | work items, Read 1 MiB |\n|---|").Append(string.Concat(Enumerable.Repeat("---:|", workloads.Length + 2))).Append('\n');
        foreach (RunCase read in reads)
        {
            table.Append("| ").Append(read.Id.Variant).Append(" |");
            foreach (IGrouping<string, RunCase> workload in workloads)
            {
                double ratio = Center(workload.Single(each => each.Id.Variant == read.Id.Variant)) / Center(workload.First());
                table.Append(CultureInfo.InvariantCulture, $" {ratio:0.00} |");
            }
            table.Append(CultureInfo.InvariantCulture, $" {Metric(read, "Allocated Memory"):#,0} B | {Metric(read, "CompletedWorkItemCount"):0} |\n");
        }
        return table.ToString();
    }

    private static double Center(RunCase each) =>
        Toolkit.Center(new Pragmastat.Sample([.. LaunchCenters.From(each.Observations).Select(round => round.Nanoseconds)])).NominalValue;

    private static double Metric(RunCase each, string id) => each.Metrics.Single(metric => metric.Id == id).Value;

    // "System.IO.Tests.Perf_FileStream.Read(fileSize: 1048576, ...": Read 1 MiB.
    private static string Short(string fullName)
    {
        string method = fullName.Split('(')[0].Split('.')[^1];
        return fullName.Contains("fileSize: 1024,", StringComparison.Ordinal) ? method + " 1 KiB"
            : fullName.Contains("fileSize: 1048576,", StringComparison.Ordinal) ? method + " 1 MiB"
            : method;
    }
}
