using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Running;
using Comparison.Runs;

namespace Bench.Records;

/// <summary>What do records call a case of BenchmarkDotNet's?</summary>
internal static class CaseNames
{
    /// <summary>Full name of the method, the arguments as BenchmarkDotNet's full name has them, and the strategy.</summary>
    public static CaseId From(BenchmarkCase benchmarkCase)
    {
        string fullName = FullNameProvider.GetBenchmarkName(benchmarkCase);
        int bracket = fullName.IndexOf('(', StringComparison.Ordinal);
        return bracket < 0 || !fullName.EndsWith(')')
            ? new CaseId(fullName, "", benchmarkCase.Job.Id)
            : new CaseId(fullName[..bracket], fullName[(bracket + 1)..^1], benchmarkCase.Job.Id);
    }
}
