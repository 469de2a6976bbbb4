using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
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
            // The jitting and pilot stages have run the code hot before; the child process of Perf_Process.ReadOutputToEnd takes half a second.
            WarmupCount = 0,
            // The launch yields one value in any case: iterations of one launch agree more than launches do.
            IterationCount = 2,
            // Five hundred times the shortest case of the headline set.
            IterationTime = TimeInterval.FromMilliseconds(50),
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
}
