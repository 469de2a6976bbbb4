using Bench.Jobs.Added;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;
using Perfolizer.Mathematics.OutlierDetection;

namespace Bench.Jobs;

/// <summary>What runs when no filter is given: the question of dotnet/runtime pull request 126845.</summary>
internal static class HeadlineSet
{
    /// <summary>The runtime's ways from .NET 6 to 11, the candidate to beat, and the floor.</summary>
    public static IReadOnlyList<string> Strategies { get; } =
    [
        "legacy-callback", "managed-event", "native-event", "managed-event-per-handle", "native-event-per-thread", "synchronous-handle",
    ];

    /// <summary>One native operation, 256 of them, and a child process whose output is always pending.</summary>
    public static IReadOnlyList<string> Filters { get; } =
    [
        "*Perf_FileStream.Read(fileSize: 1024, userBufferSize: 1024, options: Asynchronous)",
        "*Perf_FileStream.Read(fileSize: 1048576, userBufferSize: 4096, options: Asynchronous)",
        "*Perf_FileStream.Write(fileSize: 1024, userBufferSize: 1024, options: Asynchronous)",
        "*Perf_FileStream.Write(fileSize: 1048576, userBufferSize: 4096, options: Asynchronous)",
        "*Perf_Process.ReadOutputToEnd*",
    ];

    /// <summary>The same as a filter; where somebody brings workloads of his own, those instead.</summary>
    public static GlobFilter FilterFor(Additions additions)
    {
        string[] own = [.. additions.Files.SelectMany(file => file.Workloads).Select(type => $"{type.FullName}.*")];
        return new GlobFilter(own.Length > 0 ? own : [.. Filters]);
    }

    /// <summary>How each of the 30 cases is measured; the user's own run options come on top.</summary>
    public static Job Job { get; } = new Job
    {
        Run =
        {
            // Launches differ more from each other than iterations of one launch do.
            LaunchCount = 3,
            // As dotnet/performance does: the pilot stage has warmed the code up.
            WarmupCount = 1,
            // Fifteen samples with three launches: a statistical test of BenchmarkDotNet's needs ten a side to reject anything.
            IterationCount = 5,
            // A hundred times the shortest case; 250 ms would take more than twice as long.
            IterationTime = TimeInterval.FromMilliseconds(100),
            RunStrategy = RunStrategy.Throughput,
        },
        Accuracy =
        {
            // The empty method costs nanoseconds, the cheapest case microseconds.
            EvaluateOverhead = false,
            // It is A against B: an outlier of one of them is part of its answer.
            OutlierMode = OutlierMode.DontRemove,
        },
    }.Freeze();
}
