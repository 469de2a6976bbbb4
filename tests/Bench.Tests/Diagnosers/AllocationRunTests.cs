using System.Globalization;
using System.Text.Json;
using Bench.Diagnosers.Costs;
using Bench.Tests.Jobs;
using Xunit;

namespace Bench.Tests.Diagnosers;

/// <summary>Does a profile name what legacy-callback allocates, and agree with BenchmarkDotNet's own count?</summary>
public sealed class AllocationRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_profile_names_event_handle_and_overlapped_and_its_sum_is_that_of_the_memory_diagnoser()
    {
        Requires.Sdk();
        (int exitCode, _, string[] errors) = BenchProgram.Run(
            new Dictionary<string, string?>(),
            "--filter", "*Perf_FileStream.Read(fileSize: 1048576, userBufferSize: 512*Asynchronous*", "--strategies", "legacy-callback", "--allocations",
            "--warmupCount", "1", "--iterationCount", "3", "--iterationTime", "100", "--artifacts", _folder);
        Assert.True(exitCode == 0, string.Join('\n', errors));

        using var table = new StreamReader(Single("*-allocations.csv"));
        IReadOnlyList<string[]> sites = CostTable.ReadCsv(table).Rows;
        foreach (string type in (string[])["CallbackCompletion", "SafeWaitHandle", "ThreadPoolBoundHandleOverlapped"])
            Assert.Contains(sites, site => site[3].EndsWith(type, StringComparison.Ordinal));

        double sum = sites.Sum(site => double.Parse(site[5], CultureInfo.InvariantCulture));
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(Single("*-report-full.json")));
        double counted = report.RootElement.GetProperty("Benchmarks")[0].GetProperty("Memory").GetProperty("BytesAllocatedPerOperation").GetDouble();
        // But for one event: of the thousand of 100 MiB, or of the few that fit into the trace's 20 s on a busy machine.
        Assert.InRange(sum / counted, 0.9, 1.1);
    }

    private string Single(string pattern) => Assert.Single(Directory.GetFiles(_folder, pattern, SearchOption.AllDirectories));
}
