using Bench.Shell;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Running;
using IoStrategies;
using IoStrategies.Traits;
using Workloads;

namespace Bench.Jobs;

/// <summary>Does a strategy take part in a case? Its traits and the case's categories and arguments say so.</summary>
/// <param name="strategies">Those that have a job.</param>
internal sealed class StrategyFilter(IReadOnlyList<IIoStrategy> strategies) : IFilter
{
    public bool Predicate(BenchmarkCase benchmarkCase)
    {
        IIoStrategy strategy = strategies.First(each => each.Id == WindowsThreadPool.StrategyOf(benchmarkCase.Job.Id));
        StrategyTraits traits = strategy.Traits;
        if (!strategy.RunsHere())
            return false;
        if (benchmarkCase.Descriptor.HasCategory(WorkloadCategories.Pipes) && !traits.Pipes)
            return false;
        if (benchmarkCase.Descriptor.HasCategory(WorkloadCategories.ConcurrentCallers) && !traits.ConcurrentCallers)
            return false;

        // Upstream's rows without Asynchronous ask what a handle costs that is not overlapped: only the floor can answer.
        FileOptions? options = benchmarkCase.Parameters.Items.Select(item => item.Value).OfType<FileOptions>().Cast<FileOptions?>().FirstOrDefault();
        return options is not { } given
            || given.HasFlag(FileOptions.Asynchronous)
            || traits.Handle == HandleKind.Synchronous;
    }
}
