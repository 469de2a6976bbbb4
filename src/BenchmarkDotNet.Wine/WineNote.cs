using BenchmarkDotNet.Running;

namespace BenchmarkDotNet.Wine;

/// <summary>What do numbers that were measured under Wine mean?</summary>
public static class WineNote
{
    /// <summary>Sentences for the top of a report and for the console; none if no benchmark ran under Wine.</summary>
    /// <param name="cases">What was measured. If any of it under Wine, its session is opened.</param>
    /// <exception cref="WineException">Wine cannot be used.</exception>
    public static IEnumerable<string> Lines(IEnumerable<BenchmarkCase> cases)
    {
        (BenchmarkCase Case, WineToolchain Toolchain)[] measured =
        [
            .. from each in cases
               let toolchain = WineToolchain.Find(each)
               where toolchain is not null
               select (each, toolchain),
        ];
        return measured.Length == 0 ? [] : Lines(measured);
    }

    private static IEnumerable<string> Lines((BenchmarkCase Case, WineToolchain Toolchain)[] measured)
    {
        WineSession session = measured[0].Toolchain.Session.Value;
        yield return $"Measured under {session.Version}, not on Windows: bytes, work items and wineserver requests per operation are exact, " +
            "times are Wine's times, not Windows times.";
        (BenchmarkCase Case, WineToolchain Toolchain)[] unpinned = [.. measured.Where(each => !each.Toolchain.Pins(each.Case))];
        string[] categories = [.. unpinned.Where(each => each.Toolchain.Options.IsPinned).Select(each => each.Toolchain.Options.UnpinnedCategory!).Distinct()];
        yield return unpinned.Length == measured.Length ? "The benchmark processes were not pinned to a CPU."
            : $"Every benchmark process was pinned to the wineserver's CPU (CPU {session.Cpu})" +
            (unpinned.Length == 0 ? "." : $", except {(categories.Length == 0 ? "those of jobs without pinning" : $"those of category {string.Join(", ", categories)}")}.");
    }
}
