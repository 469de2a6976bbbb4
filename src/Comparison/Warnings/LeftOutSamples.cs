using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Warnings;

/// <summary>Are there iterations of a side that nothing was judged by?</summary>
internal static class LeftOutSamples
{
    public static IEnumerable<Warning> Check(string side, RunCase of)
    {
        if (of.Unusable > 0)
        {
            yield return WarningText.Create(
                WarningKind.UnusableSamples,
                $"{of.Unusable} of {of.Unusable + of.Observations.Count} samples of the {side} are negative or no numbers, and were left out.");
        }
        if (of.Removed > 0)
        {
            yield return WarningText.Create(
                WarningKind.RemovedSamples,
                $"{of.Removed} of {of.Removed + of.Unusable + of.Observations.Count} iterations of the {side} were removed by BenchmarkDotNet as outliers, and are not judged; --outliers DontRemove keeps them.");
        }
    }
}
