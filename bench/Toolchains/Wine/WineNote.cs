using Bench.Wine;
using BenchmarkDotNet.Running;
using Workloads;

namespace Bench.Toolchains.Wine;

/// <summary>What do numbers that were measured under Wine mean?</summary>
internal static class WineNote
{
    /// <summary>Sentences for the top of a report and for the console.</summary>
    public static IEnumerable<string> Lines(WineSession session, IReadOnlyCollection<BenchmarkCase> cases)
    {
        yield return $"Measured under {session.Version}, not on Windows: bytes, work items and wineserver requests per operation are exact, " +
            "times are Wine's times, not Windows times.";
        yield return cases.Count(WineExecutor.IsPinned) switch
        {
            0 => "The benchmark processes were not pinned to a CPU.",
            var pinned when pinned == cases.Count => $"Every benchmark process was pinned to the wineserver's CPU (CPU {session.Cpu}).",
            _ => $"Every benchmark process was pinned to the wineserver's CPU (CPU {session.Cpu}), except those of category " +
                $"{WorkloadCategories.MultiThreaded}.",
        };
    }
}
