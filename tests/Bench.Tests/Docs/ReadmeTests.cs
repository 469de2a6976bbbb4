using Xunit;

namespace Bench.Tests.Docs;

/// <summary>Are the results that README.md shows the recorded ones?</summary>
public sealed class ReadmeTests
{
    private static readonly string s_record = Path.Combine(Repository.Root, "results", "2026-11-23-wine-headline");

    [Fact]
    public void The_tables_are_the_recorded_ones() => SplicedTable.Check(
        "README.md",
        "headline",
        string.Join('\n', Directory.EnumerateFiles(s_record, "*-report-github.md").Order(StringComparer.Ordinal).Select(Table)));

    /// <summary>The part of a report below the environment.</summary>
    private static string Table(string report) =>
        string.Concat(File.ReadLines(report).Where(line => line.StartsWith('|')).Select(line => line.TrimEnd() + "\n"));
}
