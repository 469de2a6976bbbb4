using Bench.Diagnosers.Costs;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using IoStrategies;

namespace Bench.Jobs;

/// <summary>Which cases are there, and what is measured and counted of them? Nothing is shown or exported yet.</summary>
internal static class CaseConfig
{
    /// <summary>At most so many figures are counted of a case by what is ours.</summary>
    public const int MostFigures = CostMetrics.MaxCount;

    /// <summary>The longest name of such a figure, in characters.</summary>
    public static int LongestFigure => CostMetrics.MaxIdLength;

    // Bytes and work items tell strategies apart where times do not.
    private static readonly IDiagnoser[] s_counting = [MemoryDiagnoser.Default, ThreadingDiagnoser.Default];

    /// <param name="strategies">Those that take part.</param>
    /// <param name="jobs">Of theirs, instead of the user's jobs, which they were made of.</param>
    /// <param name="artifacts">BenchmarkDotNet's folder unless the user says otherwise.</param>
    /// <param name="costs">Counts what needs a launch of its own.</param>
    /// <param name="counts">Whether anything is counted beside the time. Counting takes longer than timing.</param>
    public static ManualConfig Create(
        BenchmarkArguments arguments, IReadOnlyList<IIoStrategy> strategies, Job[] jobs, string artifacts, CostDiagnoser costs, bool counts = true)
    {
        IConfig user = arguments.Config;
        return ManualConfig.CreateEmpty()
            .AddValidator([.. DefaultConfig.Instance.GetValidators()])
            .AddDiagnoser(counts ? [.. s_counting, costs, .. user.GetDiagnosers()] : [])
            .AddHardwareCounters([.. user.GetHardwareCounters()])
            // Columns are not shown without a report, but a summary cannot be made without them.
            .AddColumnProvider([.. DefaultConfig.Instance.GetColumnProviders()])
            .AddFilter([.. user.GetFilters()])
            .AddFilter(new StrategyFilter(strategies))
            .AddJob(jobs)
            .WithOrderer(new StrategyOrderer(jobs))
            .WithOptions(user.Options)
            .WithArtifactsPath(user.ArtifactsPath ?? artifacts)
            .WithBuildTimeout(arguments.BuildTimeout)
            .WithWakeLock(user.WakeLock);
    }
}
