using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using Workloads;

namespace Bench.Jobs;

/// <summary>Which cases does a configuration select?</summary>
internal static class CaseSelection
{
    /// <returns>At least one.</returns>
    /// <exception cref="NothingSelected">There is none.</exception>
    public static BenchmarkRunInfo[] Select(IConfig config)
    {
        (bool allValid, IReadOnlyList<Type> types) = TypeFilter.GetTypesWithRunnableBenchmarks([], [typeof(WorkloadEnvironment).Assembly], ConsoleLogger.Default);
        BenchmarkRunInfo[] selected = allValid ? TypeFilter.Filter(config, types) : [];
        return selected.Length > 0 ? selected : throw new NothingSelected();
    }
}
