using Comparison.Judges;
using Comparison.Reports;
using Comparison.Runs;
using Comparison.Verdicts;
using Perfolizer.Metrology;
using Xunit;

namespace Comparison.Tests.Reports;

/// <summary>Does the console's report fit its terminal, and say enough?</summary>
public sealed class ConsoleReportTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        foreach (RunComparison comparison in (RunComparison[])[Examples.Mixed(), Examples.Strategies(), Examples.Large(20)])
        {
            string[] lines = Write(comparison, new ReportOptions { Width = width }).Split('\n');
            Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        }
    }

    [Fact]
    public void Eighty_columns_have_the_matrix_with_marks_and_geometric_means()
    {
        string[] lines = Write(Examples.Strategies(), new ReportOptions { Width = 80 }).Split('\n');
        Assert.Contains("Time divided by that of legacy-callback: < faster, > slower, = same, ?", lines);
        Assert.Contains(lines, line => line.StartsWith("Perf_FileStream.Read(1048576)", StringComparison.Ordinal) && line.Contains("0.250 <", StringComparison.Ordinal) && line.Contains("2.000 >", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Perf_Process.ReadOutputToEnd(4194304)", StringComparison.Ordinal) && line.Contains("1.000 =", StringComparison.Ordinal) && line.Contains("failed", StringComparison.Ordinal));
        // The cube root of a quarter times a half; and the mean of two workloads says so.
        Assert.Contains(lines, line => line.StartsWith("geometric mean", StringComparison.Ordinal) && line.Contains("0.500", StringComparison.Ordinal) && line.Contains("2.000", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("geometric mean", StringComparison.Ordinal) && line.Contains("0.500 of 2", StringComparison.Ordinal));
    }

    [Fact]
    public void What_names_have_in_common_is_said_once()
    {
        string text = Write(Examples.Strategies(), new ReportOptions { Width = 80 });
        Assert.Equal(2, text.Split("options: Asynchronous").Length);
        Assert.Equal(2, text.Split("userBufferSize").Length);
        Assert.DoesNotContain("System.IO.Tests.Perf_FileStream", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Wide_has_all_of_it()
    {
        string text = Write(Examples.Strategies(figures: 30), new ReportOptions { IsWide = true });
        Assert.Contains("System.IO.Tests.Perf_FileStream.Read(fileSize: 1048576, userBufferSize: 4096, options: Asynchronous)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("more; --wide", text, StringComparison.Ordinal);
        Assert.Contains("15 / 15 paired", text, StringComparison.Ordinal);
        Assert.Contains("wineserver requests: call_29", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, 1000.001, "1.00000 us", "1.000001 us")]
    [InlineData(250, 250.01, "250.00 ns", "250.01 ns")]
    public void Two_times_that_differ_look_different(double one, double other, string first, string second)
    {
        string text = Write(Compare(one, other), new ReportOptions());
        Assert.DoesNotContain($"{first}  {first}", text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
    }

    private static RunComparison Compare(double one, double other)
    {
        return new Comparer(Threshold.Parse("3%"), 1e-3).Compare(RunOf(one), RunOf(other));

        static Run RunOf(double time) => new(
            $"{time}", [], null, [new RunCase(new CaseId("N.C.M", "", ""), [.. Enumerable.Range(1, 15).Select(i => new Observation(i, 1, time))], [], null)], []);
    }

    private static string Write(RunComparison comparison, ReportOptions options)
    {
        using var text = new StringWriter();
        new ConsoleReport().Write(comparison, options, text);
        return text.ToString();
    }
}
