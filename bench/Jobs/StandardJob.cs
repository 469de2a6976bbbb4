using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;
using Perfolizer.Mathematics.OutlierDetection;

namespace Bench.Jobs;

/// <summary>How a case is measured when a filter is given and <c>--job</c> is not: the conventions of dotnet/performance.</summary>
internal static class StandardJob
{
    public static Job Instance { get; } = new Job
    {
        Run =
        {
            // The pilot stage has run the code hot before.
            WarmupCount = 1,
            // Long enough for the clock and for a case of some milliseconds, and half of BenchmarkDotNet's default.
            IterationTime = TimeInterval.FromMilliseconds(250),
            // BenchmarkDotNet stops between the two when the error is small enough; never below ten, or statistical tests cannot reject.
            MinIterationCount = 15,
            MaxIterationCount = 20,
        },
        // It is A against B: an outlier of one of them is part of its answer.
        Accuracy = { OutlierMode = OutlierMode.DontRemove },
    }.Freeze();
}
