using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;
using Perfolizer.Mathematics.OutlierDetection;
using Workloads;

namespace Bench.Jobs;

/// <summary>
/// How one launch of a case is measured when rounds are counted. Launches differ more from each other than iterations of one launch do:
/// so a launch is short, and there are many.
/// </summary>
internal static class MeasuringJob
{
    private const long LargeFile = 64 << 20; // thousands of native operations an invocation

    public static Job Instance { get; } = new Job
    {
        Run =
        {
            // The round is the repetition.
            LaunchCount = 1,
            // The jitting and pilot stages have warmed the code up.
            WarmupCount = 0,
            // Many short iterations rather than a few long ones: where a virtual machine is robbed of its processor for some milliseconds,
            // the center of the iterations does not notice.
            IterationCount = 5,
            // Two hundred times the shortest case of the headline set.
            IterationTime = TimeInterval.FromMilliseconds(20),
            RunStrategy = RunStrategy.Throughput,
        },
        Accuracy =
        {
            // The empty method costs nanoseconds, the cheapest case microseconds.
            EvaluateOverhead = false,
            // It is A against B: an outlier of one of them is part of its answer.
            OutlierMode = OutlierMode.DontRemove,
        },
    }.Freeze();

    /// <summary>The same case with a shorter launch if one invocation takes long, unless the user names another strategy of running.</summary>
    public static BenchmarkCase Shortened(BenchmarkCase benchmarkCase)
    {
        Job job = benchmarkCase.Job;
        bool isLong = benchmarkCase.Descriptor.HasCategory(WorkloadCategories.LongOperations)
            || benchmarkCase.Parameters.Items.Any(item => item is { Name: "fileSize", Value: >= LargeFile });
        if (!isLong || job.HasValue(RunMode.RunStrategyCharacteristic) && job.Run.RunStrategy != Instance.Run.RunStrategy)
            return benchmarkCase;
        var shortened = new Job(job.Id, job);
        // Without jitting and pilot stages: verifying the bytes has run the code before, and one invocation is one iteration.
        shortened.Run.RunStrategy = RunStrategy.Monitoring;
        shortened.Run.InvocationCount = 1;
        shortened.Run.UnrollFactor = 1;
        shortened.Run.IterationCount = 1;
        return BenchmarkCase.Create(benchmarkCase.Descriptor, shortened.Freeze(), benchmarkCase.Parameters, benchmarkCase.Config);
    }
}
