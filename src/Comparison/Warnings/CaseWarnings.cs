using Comparison.Statistics;
using Comparison.Verdicts;

namespace Comparison.Warnings;

/// <summary>All reasons to be careful about one case.</summary>
internal static class CaseWarnings
{
    public static IEnumerable<Warning> From(CasePair pair, LaunchTimes x, LaunchTimes y, bool byTurns)
    {
        // Within a turn and its mirror the machine is the same for both, and each has blocks of a length of its own.
        Warning?[] all =
        [
            pair.JobsDiffer
                ? new Warning(WarningKind.DifferentJobs, $"The jobs have different names: '{pair.Base.Id.Variant}' in the base, '{pair.Diff.Id.Variant}' in the diff.")
                : null,
            Modes.Check("base", pair.Base.Observations),
            Modes.Check("diff", pair.Diff.Observations),
            byTurns ? null : Drift.Check("base", y),
            byTurns ? null : Drift.Check("diff", x),
            Outliers.Check("base", pair.Base.Observations),
            Outliers.Check("diff", pair.Diff.Observations),
            byTurns ? null : DifferentOperations.Check(pair.Base.Observations, pair.Diff.Observations),
        ];
        return [.. LeftOutSamples.Check("base", pair.Base), .. LeftOutSamples.Check("diff", pair.Diff), .. all.OfType<Warning>()];
    }
}
