using System.Text.Json;
using Comparison.Reports;
using Comparison.Verdicts;
using Xunit;

namespace Comparison.Tests.Reports;

/// <summary>Do the formats for other tools have the shapes that those demand?</summary>
public sealed class ExportTests
{
    private static readonly string[] s_values = ["value", "lower_value", "upper_value"];

    [Fact]
    public void Bencher_gets_benchmarks_with_measures()
    {
        using JsonDocument document = Write(new BencherReport(), Examples.Strategies());
        JsonElement[] benchmarks = [.. document.RootElement.EnumerateObject().Select(each => each.Value)];
        Assert.Equal(14, benchmarks.Length);
        JsonElement read = document.RootElement.GetProperty("System.IO.Tests.Perf_FileStream.Read(fileSize: 1048576, userBufferSize: 4096, options: Asynchronous) [native-event-per-thread]");
        JsonElement latency = read.GetProperty("latency");
        Assert.InRange(latency.GetProperty("value").GetDouble(), 250, 251);
        Assert.True(latency.GetProperty("lower_value").GetDouble() < latency.GetProperty("value").GetDouble());
        Assert.True(latency.GetProperty("upper_value").GetDouble() > latency.GetProperty("value").GetDouble());
        Assert.Equal(250, read.GetProperty("allocated-memory").GetProperty("value").GetDouble());
        Assert.Equal(25, read.GetProperty("wineserver-requests-call-2").GetProperty("value").GetDouble());
        // The schema: numbers by these names, and no others.
        Assert.All(benchmarks.SelectMany(each => each.EnumerateObject()), measure =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", measure.Name);
            Assert.InRange(measure.Name.Length, 1, 64);
            Assert.All(measure.Value.EnumerateObject(), value => Assert.Contains(value.Name, s_values));
        });
    }

    [Fact]
    public void The_GitHub_action_gets_a_list_of_names_units_and_values()
    {
        using JsonDocument document = Write(new GitHubActionReport(), Examples.Strategies());
        JsonElement[] entries = [.. document.RootElement.EnumerateArray()];
        Assert.Equal(entries.Length, entries.Select(each => each.GetProperty("name").GetString()).Distinct().Count());
        Assert.All(entries, each => Assert.Equal(JsonValueKind.Number, each.GetProperty("value").ValueKind));
        JsonElement time = entries[0];
        Assert.Equal("ns", time.GetProperty("unit").GetString());
        Assert.StartsWith("\u00b1 ", time.GetProperty("range").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Wine's times, not Windows times.", time.GetProperty("extra").GetString(), StringComparison.Ordinal);
        Assert.Equal("B", entries.Single(each => each.GetProperty("name").GetString()!.EndsWith("Read(fileSize: 1048576, userBufferSize: 4096, options: Asynchronous) [null]: allocations", StringComparison.Ordinal)).GetProperty("unit").GetString());
    }

    [Fact]
    public void Without_times_there_are_counts_alone()
    {
        using JsonDocument document = Write(new BencherReport(), Examples.Strategies(), new ReportOptions(ShowTimes: false));
        Assert.All(document.RootElement.EnumerateObject(), each => Assert.False(each.Value.TryGetProperty("latency", out _)));
    }

    private static JsonDocument Write(IReport report, RunComparison comparison, ReportOptions? options = null)
    {
        using var text = new StringWriter();
        report.Write(comparison, options ?? new ReportOptions(), text);
        return JsonDocument.Parse(text.ToString());
    }
}
