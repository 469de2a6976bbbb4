using Comparison.Statistics;
using Comparison.Verdicts;

namespace Comparison.Warnings;

/// <summary>All reasons to be careful about one case.</summary>
internal static class CaseWarnings
{
    public static IEnumerable<Warning> From(CasePair pair, LaunchTimes x, LaunchTimes y)
    {
        Warning?[] all =
        [
            pair.JobsDiffer
                ? new Warning(WarningKind.DifferentJobs, $"The jobs have different names: '{pair.Base.Id.Variant}' in the base, '{pair.Diff.Id.Variant}' in the diff.")
                : null,
            Modes.Check("base", pair.Base.Observations),
            Modes.Check("diff", pair.Diff.Observations),
            Drift.Check("base", y),
            Drift.Check("diff", x),
            Outliers.Check("base", pair.Base.Observations),
            Outliers.Check("diff", pair.Diff.Observations),
            DifferentOperations.Check(pair.Base.Observations, pair.Diff.Observations),
        ];
        return all.OfType<Warning>();
    }
}
