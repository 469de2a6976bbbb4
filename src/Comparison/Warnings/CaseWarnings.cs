using Comparison.Statistics;
using Comparison.Verdicts;

namespace Comparison.Warnings;

/// <summary>All reasons to be careful about one case.</summary>
internal static class CaseWarnings
{
    /// <param name="pair">With all samples.</param>
    /// <param name="ofBase">What statistics count of the base.</param>
    /// <param name="ofDiff">What they count of the other side.</param>
    /// <param name="how">Whether they are compared round by round, and whether by turns.</param>
    /// <param name="threshold">The relative part of it.</param>
    public static IEnumerable<Warning> From(CasePair pair, LaunchTimes ofBase, LaunchTimes ofDiff, (bool IsPaired, bool ByTurns) how, double threshold)
    {
        bool byTurns = how.ByTurns;
        // Within a turn and its mirror the machine is the same for both, and each has blocks of a length of its own.
        Warning?[] all =
        [
            pair.JobsDiffer
                ? new Warning(WarningKind.DifferentJobs, $"The jobs have different names: '{pair.Base.Id.Variant}' in the base, '{pair.Diff.Id.Variant}' in the diff.")
                : null,
            Modes.Check("base", pair.Base.Observations),
            Modes.Check("diff", pair.Diff.Observations),
            byTurns ? null : Drift.Check("base", ofBase),
            byTurns ? null : Drift.Check("diff", ofDiff),
            Outliers.Check("base", pair.Base.Observations),
            Outliers.Check("diff", pair.Diff.Observations),
            byTurns ? null : DifferentOperations.Check(pair.Base.Observations, pair.Diff.Observations),
            how.IsPaired ? null : UnequalSides.Check(ofBase, ofDiff, threshold),
        ];
        return [.. LeftOutSamples.Check("base", pair.Base), .. LeftOutSamples.Check("diff", pair.Diff), .. all.OfType<Warning>()];
    }
}
