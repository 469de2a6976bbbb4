using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using Assembly = System.Reflection.Assembly;

namespace Bench.Jobs;

/// <summary>Which cases does a configuration select?</summary>
internal static class CaseSelection
{
    /// <param name="config">Says which.</param>
    /// <param name="assemblies">Where they are looked for.</param>
    /// <returns>At least one.</returns>
    /// <exception cref="NothingSelected">There is none.</exception>
    public static BenchmarkRunInfo[] Select(IConfig config, IReadOnlyList<Assembly> assemblies)
    {
        (bool allValid, IReadOnlyList<Type> types) = TypeFilter.GetTypesWithRunnableBenchmarks([], assemblies, ConsoleLogger.Default);
        BenchmarkRunInfo[] selected = allValid ? TypeFilter.Filter(config, types) : [];
        return selected.Length > 0 ? selected : throw new NothingSelected();
    }
}
