using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Warnings;

/// <summary>Did the iterations of the two sides have different numbers of operations? Then costs of an iteration weigh differently.</summary>
internal static class DifferentOperations
{
    public static Warning? Check(IReadOnlyList<Observation> ofBase, IReadOnlyList<Observation> ofDiff)
    {
        (long one, long other) = (Typical(ofBase), Typical(ofDiff));
        // 0: the file does not say.
        return one == 0 || other == 0 || Math.Max(one, other) < 2 * Math.Min(one, other)
            ? null
            : WarningText.Create(WarningKind.DifferentOperationCounts, $"Operations of an iteration: {one} in the base, {other} in the diff.");
    }

    private static long Typical(IReadOnlyList<Observation> samples) =>
        samples.Select(sample => sample.Operations).Order().ElementAt(samples.Count / 2);
}
