using System.Globalization;
using Comparison.Runs;
using Comparison.Verdicts;
using Xunit;

namespace Bench.Tests.Docs;

/// <summary>Are the results that README.md shows the recorded ones?</summary>
public sealed class ReadmeTests
{
    private const string NoRecord = "There is no record of it yet: `tests/record-runtimes.sh` makes one.\n";

    [Fact]
    public void The_table_is_the_recorded_one() => SplicedTable.Check("README.md", "headline", Table(LatestRecord.Of("headline")!));

    [Fact]
    public void So_is_that_of_runtimes() => SplicedTable.Check("README.md", "runtimes", LatestRecord.Of("runtimes") is { } run ? Table(run) : NoRecord);

    [Fact]
    public void The_picture_is_drawn_from_it()
    {
        RunComparison comparison = LatestRecord.Compare(LatestRecord.Of("headline")!);
        string drawn = HeadlinePicture.Draw(
            comparison, [.. comparison.Cases.Select(each => each.Diff.Id.Variant).Distinct()],
            [.. comparison.Cases.Select(each => each.Diff.Id.FullName).Distinct().Select(name => (name, Short(name)))]);
        string file = Path.Combine(Repository.Root, "docs", "headline.svg");
        if (SplicedTable.Updates)
            File.WriteAllText(file, drawn);
        else
            Assert.Equal(drawn, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    /// <summary>A row for each contestant; time as a ratio to the first one's with its verdict, then what the 256 native reads of a mebibyte cost.</summary>
    private static string Table(Run run)
    {
        RunComparison comparison = LatestRecord.Compare(run);
        IGrouping<string, RunCase>[] workloads = [.. run.Cases.GroupBy(each => each.Id.FullName)];
        RunCase[] reads = [.. workloads.Single(each => each.Key.Contains("Read(fileSize: 1048576", StringComparison.Ordinal))];
        return MarkdownTable.Head(
            [
                (reads[0].Id.Variant.Contains('/', StringComparison.Ordinal) ? "strategy/runtime" : "strategy", false), .. workloads.Select(workload => (Short(workload.Key), true)),
                ("allocated, Read 1 MiB", true), ("work items, Read 1 MiB", true),
            ])
            + string.Concat(reads.Select(read => MarkdownTable.Row(
            [
                read.Id.Variant,
                .. workloads.Select(workload => Cell(comparison, workload.Key, read.Id.Variant)),
                string.Create(CultureInfo.InvariantCulture, $"{Metric(read, "Allocated Memory"):#,0} B"),
                string.Create(CultureInfo.InvariantCulture, $"{Metric(read, "CompletedWorkItemCount"):0}"),
            ])));
    }

    // What the sentence below the table explains.
    private static string Cell(RunComparison comparison, string workload, string variant) =>
        comparison.Cases.SingleOrDefault(each => each.Diff.Id.FullName == workload && each.Diff.Id.Variant == variant) is not { } judged ? "1.00"
        : judged.Verdict switch
        {
            Verdict.Faster => string.Create(CultureInfo.InvariantCulture, $"**{judged.Ratio.Value:0.00}**"),
            Verdict.Slower => string.Create(CultureInfo.InvariantCulture, $"*{judged.Ratio.Value:0.00}*"),
            Verdict.Same => string.Create(CultureInfo.InvariantCulture, $"{judged.Ratio.Value:0.00} ="),
            _ => string.Create(CultureInfo.InvariantCulture, $"{judged.Ratio.Value:0.00} ?"),
        };

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
