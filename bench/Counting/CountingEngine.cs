using System.Diagnostics;
using Bench.Workloads;
using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using Perfolizer.Mathematics.OutlierDetection;

namespace Bench.Counting;

/// <summary>Runs a benchmark a few times and counts what it does. The time it reports is there because BenchmarkDotNet wants one.</summary>
internal sealed class CountingEngine(EngineParameters parameters) : IEngine
{
    private const int WarmUps = 3;

    /// <summary>A benchmark that takes longer than this is counted as few times as possible.</summary>
    private static readonly TimeSpan s_long = TimeSpan.FromMilliseconds(50);

    public IHost Host => parameters.Host;

    public Job TargetJob => parameters.TargetJob;

    public long OperationsPerInvoke => parameters.OperationsPerInvoke;

    public Action? GlobalSetupAction => parameters.GlobalSetupAction;

    public Action? GlobalCleanupAction => parameters.GlobalCleanupAction;

    public Action<long> WorkloadAction => parameters.WorkloadActionNoUnroll;

    public Action<long> OverheadAction => parameters.OverheadActionNoUnroll;

    public IResolver Resolver => EngineParameters.DefaultResolver;

    public void WriteLine() => Host.WriteLine();

    public void WriteLine(string line) => Host.WriteLine(line);

    public RunResults Run()
    {
        var benchmark = new Counted("", _ => IterationSetup(), times => WorkloadAction(times), _ => IterationCleanup());
        benchmark.Do(WarmUps);
        long start = Stopwatch.GetTimestamp();
        benchmark.Do(1);
        TimeSpan time = Stopwatch.GetElapsedTime(start);

        var counter = new SectionCounter(WorkloadEnvironment.OnlyRuntimeSeesPending);
        counter.Count(benchmark, time > s_long ? SectionPlan.Long : SectionPlan.Short);
        counter.Save();
        var measurement = new Measurement(
            0, IterationMode.Workload, IterationStage.Actual, 1, OperationsPerInvoke, Math.Max(1, time.TotalNanoseconds));
        return new RunResults([measurement], OutlierMode.DontRemove, default, default, 0);
    }

    public Measurement RunIteration(IterationData data) => throw new NotSupportedException("Nothing is timed here.");

    public void Dispose() => GlobalCleanupAction?.Invoke();

    private void IterationSetup() => parameters.IterationSetupAction?.Invoke();

    private void IterationCleanup() => parameters.IterationCleanupAction?.Invoke();
}
