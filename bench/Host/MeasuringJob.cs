using Bench.Workloads;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;
using Perfolizer.Mathematics.OutlierDetection;

namespace Bench.Host;

/// <summary>
/// How one launch of a case is measured when rounds are counted. Launches differ more from each other than iterations of one launch do:
/// so a launch is short, and there are many.
/// </summary>
internal static class MeasuringJob
{
    public static Job Instance { get; } = new Job
    {
        Run =
        {
            // The round is the repetition.
            LaunchCount = 1,
            // The jitting and pilot stages have run the code hot before.
            WarmupCount = 0,
            // Many short iterations rather than a few long ones: where a virtual machine is robbed of its processor for some milliseconds,
            // the center of the iterations does not notice.
            IterationCount = 10,
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

    /// <summary>The same case with a shorter launch if one operation takes long and the user has not said how many there are to be.</summary>
    public static BenchmarkCase Shortened(BenchmarkCase benchmarkCase)
    {
        Job job = benchmarkCase.Job;
        if (!benchmarkCase.Descriptor.HasCategory(WorkloadCategories.LongOperations) || job.Run.IterationCount != Instance.Run.IterationCount)
            return benchmarkCase;
        var shortened = new Job(job.Id, job);
        // Without jitting and pilot stages: verifying the bytes has run the code before, and one invocation is one iteration.
        shortened.Run.RunStrategy = RunStrategy.Monitoring;
        shortened.Run.InvocationCount = 1;
        shortened.Run.UnrollFactor = 1;
        shortened.Run.IterationCount = 2;
        return BenchmarkCase.Create(benchmarkCase.Descriptor, shortened.Freeze(), benchmarkCase.Parameters, benchmarkCase.Config);
    }
}
