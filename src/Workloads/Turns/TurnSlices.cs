using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Reports;

namespace Workloads.Turns;

/// <summary>Blocks as iterations of BenchmarkDotNet: some hundred blocks would be too many lines, and no tool asks for them one by one.</summary>
internal static class TurnSlices
{
    private const int Most = 10;

    /// <summary>Up to ten iterations of consecutive blocks, whose operations and times are added.</summary>
    /// <param name="blocks">Nanoseconds, not empty.</param>
    /// <param name="operations">Of each block.</param>
    public static IEnumerable<Measurement> From(IReadOnlyList<double> blocks, long operations)
    {
        int slices = Math.Min(Most, blocks.Count);
        for (int slice = 0; slice < slices; slice++)
        {
            int first = slice * blocks.Count / slices;
            int next = (slice + 1) * blocks.Count / slices;
            yield return new Measurement(
                0, IterationMode.Workload, IterationStage.Actual, slice + 1, operations * (next - first), blocks.Skip(first).Take(next - first).Sum());
        }
    }
}
