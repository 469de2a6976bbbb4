using System.Diagnostics;
using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using Perfolizer.Mathematics.OutlierDetection;
using Workloads.Counting;

namespace Workloads.Engines;

/// <summary>Runs a benchmark a few times and counts what it does. The time it reports is there because BenchmarkDotNet wants one.</summary>
internal sealed class CountingEngine(EngineParameters parameters) : IEngine
{
    private const int WarmUps = 4;

    private static readonly TimeSpan s_long = TimeSpan.FromMilliseconds(200);

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
        // The first time compiles everything and makes whatever is made once. A long benchmark is not warmed up any further: its share of
        // what is left is small, and each time costs seconds.
        TimeSpan time = Time(benchmark);
        for (int i = 1; i < WarmUps && time < s_long; i++)
            time = Time(benchmark);

        var counter = new SectionCounter(WorkloadEnvironment.OnlyRuntimeSeesPending);
        counter.Count(benchmark, SectionPlan.For(time));
        counter.Save();
        var measurement = new Measurement(
            0, IterationMode.Workload, IterationStage.Actual, 1, OperationsPerInvoke, Math.Max(1, time.TotalNanoseconds));
        return new RunResults([measurement], OutlierMode.DontRemove, default, default, 0);
    }

    public Measurement RunIteration(IterationData data) => throw new NotSupportedException("Nothing is timed here.");

    public void Dispose() => GlobalCleanupAction?.Invoke();

    private static TimeSpan Time(Counted benchmark)
    {
        long start = Stopwatch.GetTimestamp();
        benchmark.Do(1);
        return Stopwatch.GetElapsedTime(start);
    }

    private void IterationSetup() => parameters.IterationSetupAction?.Invoke();

    private void IterationCleanup() => parameters.IterationCleanupAction?.Invoke();
}
