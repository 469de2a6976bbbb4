using Bench.Records;
using Bench.Sessions;
using Bench.Sessions.Turns;
using Bench.Tests.Jobs;
using Comparison.Records;
using Xunit;

namespace Bench.Tests.Sessions;

/// <summary>Does a measuring that is killed and resumed yield the record of an unbroken one?</summary>
[Collection(nameof(MeasuringLock))]
public sealed class MeasureTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("bench-tests-").FullName, "record");

    public static bool IsLinux => OperatingSystem.IsLinux();

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public void A_killed_run_goes_on_to_four_complete_rounds_with_nothing_twice()
    {
        Requires.Sdk();
        string[] command =
            ["measure", "--filter", "*Perf_FileStream.ReadByte*", "--strategies", "native-event,null", "--rounds", "4", "--seed", "1", "--job", "dry", "--out", _folder];
        BenchProgram.RunUntil(error => error.StartsWith("round 3/4", StringComparison.Ordinal), command);

        RunRecord killed = RecordFolder.Read(_folder);
        Assert.Equal([1, 2], killed.Header.Rounds.Select(round => round.Round));
        // What a process leaves that is killed between two files.
        File.AppendAllText(Path.Combine(_folder, RecordFormat.MeasurementsFile), "3,1,native-event,half a l");

        (int refused, _, string[] why) = BenchProgram.Run(new Dictionary<string, string?>(), ["measure", "--resume", _folder, "--rounds", "5"]);
        Assert.Equal(2, refused);
        Assert.Contains("another command", why[^1], StringComparison.Ordinal);

        (int exitCode, _, _) = BenchProgram.Run(new Dictionary<string, string?>(), ["measure", "--resume", _folder]);
        Assert.Equal(0, exitCode);
        RunRecord whole = RecordFolder.Read(_folder);
        Assert.True(whole.Header.IsComplete);
        Assert.Equal(2, whole.Header.Sittings.Count);
        Assert.Equal(
            [.. from round in Enumerable.Range(1, 4) from order in Enumerable.Range(1, 2) select (round, order)],
            whole.Measurements.Select(row => (row.Round, row.Order)).Distinct());
        IReadOnlyList<int> drawn = new TurnOrder(2, seed: 1, round: 3, group: 0).Draw();
        Assert.Equal(
            [.. drawn.Select((contestant, index) => (whole.Header.Cases[contestant].Variant, index + 1))],
            whole.Turns.Where(row => row is { Round: 3, Pair: 1 }).OrderBy(row => row.Place).Select(row => (row.Strategy, row.Place)));

        (int again, _, string[] nothing) = BenchProgram.Run(new Dictionary<string, string?>(), ["measure", "--resume", _folder]);
        Assert.Equal(2, again);
        Assert.Contains("nothing to resume", nothing[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_are_those_of_the_workload_however_few_invocations_they_are_counted_over()
    {
        Requires.Sdk();
        (int exitCode, _, _) = BenchProgram.Run(
            new Dictionary<string, string?>(),
            [
                "measure", "--strategies", "native-event,native-event-per-thread", "--rounds", "1", "--out", _folder,
                "--filter", "*Perf_FileStream.Read(fileSize: 1048576, userBufferSize: 4096, options: Asynchronous)",
            ]);
        Assert.Equal(0, exitCode);
        // 256 reads allocate nothing; what is left belongs to the file and its stream, once an invocation.
        Assert.Equal(
            [("native-event", 416), ("native-event-per-thread", 224)],
            RecordFolder.Read(_folder).Metrics.Where(row => row.Metric == "Allocated Memory").Select(row => (row.Strategy, row.Value)).Order());
    }

    [Fact(Skip = "Under Wine runtimes come from the package source; on Windows they have to be installed.", SkipUnless = nameof(IsLinux))]
    public void Runtimes_take_turns_and_the_record_says_which_they_were_to_the_patch()
    {
        (int exitCode, string screen, _) = BenchProgram.Run(
            new Dictionary<string, string?>(),
            [
                "measure", "--runtimes", "net8.0", "net10.0", "--strategies", "runtime,null/net10.0", "--rounds", "1", "--job", "dry", "--buildTimeout", "600", "--out", _folder,
                "--filter", "*Perf_FileStream.ReadByte(fileSize: 1024, options: Asynchronous)",
            ]);
        Assert.Equal(0, exitCode);
        RunRecord record = RecordFolder.Read(_folder);
        string[] contestants = [.. record.Header.Cases.Select(id => id.Variant)];
        Assert.Matches(@"\Aruntime/8\.0\.\d+ runtime/10\.0\.\d+ null/10\.0\.\d+\z", string.Join(' ', contestants));
        Assert.Equal(contestants.Order(), record.Turns.Select(row => row.Strategy).Distinct().Order());
        Assert.Equal(2, record.Header.Runtimes!.Count);
        Assert.All(record.Header.Runtimes, runtime => Assert.StartsWith($".NET {runtime.Key} (", runtime.Value, StringComparison.Ordinal));
        Assert.Null(record.Header.Machine.Runtime);
        Assert.StartsWith($"Time divided by that of {contestants[0]}, ", screen, StringComparison.Ordinal);

        (int compared, string report, _) = BenchProgram.Run(new Dictionary<string, string?>(), ["compare", _folder, "--across-strategies"]);
        Assert.Equal(0, compared);
        Assert.Contains(contestants[1], report, StringComparison.Ordinal);
    }
}
