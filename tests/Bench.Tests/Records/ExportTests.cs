using System.Text.Json;
using Bench.Tests.Jobs;
using Comparison.Reading;
using Comparison.Records;
using Comparison.Runs;
using Xunit;

namespace Bench.Tests.Records;

/// <summary>Can tools that know BenchmarkDotNet's files read what is exported of a record?</summary>
public sealed class ExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    private static string RecordPath => Path.Combine(Repository.Root, "results", "2026-11-30-wine-x64-intel-xeon-catalog");

    // Of several rounds, and not by turns: there iterations are not made of blocks.
    private static string LaunchesPath => Path.Combine(Repository.Root, "results", "2026-11-30-wine-x64-amd-epyc-headline-launches");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void One_strategy_is_one_file_with_each_benchmark_once_and_each_round_as_a_launch()
    {
        string file = Path.Combine(_folder, "native-full.json");
        Assert.Equal((0, file), Export(LaunchesPath, "--strategy", "native-event", "--output", file));
        var read = BenchmarkDotNetJson.Read(File.ReadAllBytes(file), file);
        var record = RunRecord.Read(LaunchesPath, path => File.ReadAllBytes(Path.Combine(LaunchesPath, path))).ToRun("record");
        RunCase[] expected = [.. record.Cases.Where(each => each.Id.Variant == "native-event")];
        Assert.Equal(expected.Select(each => each.Id), read.Cases.Select(each => each.Id));
        // The same iterations, by the same rounds.
        foreach ((RunCase one, RunCase other) in expected.Zip(read.Cases))
            Assert.Equal(one.Observations.Select(each => (each.Launch, each.Nanoseconds)), other.Observations.Select(each => (each.Launch, each.Nanoseconds)));
    }

    [Fact]
    public void It_has_what_ResultsComparer_reads()
    {
        string file = Path.Combine(_folder, "native-full.json");
        Assert.Equal(0, Export(RecordPath, "--strategy", "native-event", "--output", file).Code);
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        JsonElement[] benchmarks = [.. document.RootElement.GetProperty("Benchmarks").EnumerateArray()];
        // It makes a dictionary of the full names.
        Assert.Equal(benchmarks.Length, benchmarks.Select(each => each.GetProperty("FullName").GetString()).Distinct().Count());
        Assert.All(benchmarks, each =>
        {
            JsonElement statistics = each.GetProperty("Statistics");
            double[] values = [.. statistics.GetProperty("OriginalValues").EnumerateArray().Select(value => value.GetDouble())];
            Assert.Equal(values.Length, statistics.GetProperty("N").GetInt32());
            Assert.Equal(values.Min(), statistics.GetProperty("Min").GetDouble());
            double[] sorted = [.. values.Order()];
            double median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
            Assert.Equal(median, statistics.GetProperty("Median").GetDouble(), median * 1e-9);
            Assert.Equal(JsonValueKind.Number, statistics.GetProperty("ConfidenceInterval").GetProperty("Level").ValueKind);
        });
    }

    [Theory]
    [InlineData("which strategy?")]
    [InlineData("no strategy 'native'", "--strategy", "native")]
    public void What_cannot_be_exported_is_said_in_a_line(string expected, params string[] options)
    {
        (int code, string output) = Export([RecordPath, .. options]);
        Assert.Equal(2, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_overwritten_and_a_folder_without_a_record_is_refused()
    {
        string file = Path.Combine(_folder, "there.json");
        File.WriteAllText(file, "mine");
        Assert.Equal(2, Export(RecordPath, "--strategy", "null", "--output", file).Code);
        Assert.Equal(2, Export(RecordPath, "--strategy", "native-event", "--output", file).Code);
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Contains("is no run record", Export(_folder).Output, StringComparison.Ordinal);
    }

    private static (int Code, string Output) Export(params string[] arguments)
    {
        (int code, string output, string[] errors) = BenchProgram.Run(new Dictionary<string, string?>(), ["export", .. arguments]);
        return (code, string.Join('\n', [output.Trim(), .. errors]).Trim());
    }
}
