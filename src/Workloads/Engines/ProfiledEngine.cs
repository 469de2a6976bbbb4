using System.Diagnostics;
using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using Perfolizer.Mathematics.OutlierDetection;
using Workloads.Counting;

namespace Workloads.Engines;

/// <summary>
/// Runs a benchmark until it has allocated enough for a profile, while the runtime writes a trace. The time it reports is there because
/// BenchmarkDotNet wants one.
/// </summary>
internal sealed class ProfiledEngine(EngineParameters parameters) : IEngine
{
    /// <summary>Set in a process that is to be profiled.</summary>
    public const string Variable = "IOSTRATEGY_PROFILE";

    private const int WarmUps = 50; // past the thirty calls after which code is compiled again
    private const long EnoughBytes = 100 << 20; // a thousand samples: the share of a type is known to three percent of all bytes

    private static readonly TimeSpan s_longestWarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    /// <summary>Whether this process is one.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

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
        Invoke(times => times < WarmUps, s_longestWarmUp);
        ThreadPoolRest.Wait();

        AllocationRegion.Log.RegionBegin();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        long invocations = Invoke(_ => GC.GetTotalAllocatedBytes() - before < EnoughBytes, s_longest);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        ThreadPoolRest.Wait();
        AllocationRegion.Log.RegionEnd(invocations * OperationsPerInvoke, GC.GetTotalAllocatedBytes(precise: true) - before);

        var measurement = new Measurement(
            0, IterationMode.Workload, IterationStage.Actual, 1, invocations * OperationsPerInvoke, Math.Max(1, time.TotalNanoseconds));
        return new RunResults([measurement], OutlierMode.DontRemove, default, default, 0);
    }

    public Measurement RunIteration(IterationData data) => throw new NotSupportedException("Nothing is timed here.");

    public void Dispose() => GlobalCleanupAction?.Invoke();

    private long Invoke(Predicate<long> goesOn, TimeSpan longest)
    {
        long start = Stopwatch.GetTimestamp();
        long invocations = 0;
        while (goesOn(invocations) && Stopwatch.GetElapsedTime(start) < longest)
        {
            parameters.IterationSetupAction?.Invoke();
            WorkloadAction(1);
            parameters.IterationCleanupAction?.Invoke();
            invocations++;
        }
        return invocations;
    }
}
