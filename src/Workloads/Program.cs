using IoStrategies;
using Workloads.Paths;

namespace Workloads;

/// <summary>What <c>bench costs</c> starts for each strategy. Benchmarks have a program of BenchmarkDotNet's.</summary>
internal static class Program
{
    private static int Main()
    {
        if (!OperatingSystem.IsWindows() || !OperationCounts.IsOn)
        {
            Console.Error.WriteLine("This program is a part of 'bench costs', which starts it.");
            return 2;
        }
        PathCounter.Run();
        return 0;
    }
}
