using System.Globalization;

namespace BenchmarkDotNet.Wine;

/// <summary>Which CPU do pinned processes share?</summary>
internal static class CpuAffinity
{
    /// <summary>The lowest CPU that this process may run on, as the kernel numbers them. In a container that need not be 0.</summary>
    public static int LowestCpu()
    {
        const string Key = "Cpus_allowed_list:";
        string list = File.ReadLines("/proc/self/status").First(line => line.StartsWith(Key, StringComparison.Ordinal))[Key.Length..];
        // "0-1,4": the first number is the lowest.
        return int.Parse(list.Split('-', ',')[0], CultureInfo.InvariantCulture);
    }
}
