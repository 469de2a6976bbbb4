using Comparison.Judges;
using Comparison.Verdicts;

namespace Comparison.Cautions;

/// <summary>All reasons to be careful about one case.</summary>
internal static class CaseCautions
{
    public static IEnumerable<Warning> Of(CasePair pair, SampleUnits x, SampleUnits y)
    {
        Warning?[] all =
        [
            pair.JobsDiffer
                ? new Warning(WarningKind.DifferentJobs, $"The jobs have different names: '{pair.Base.Id.Variant}' in the base, '{pair.Diff.Id.Variant}' in the diff.")
                : null,
            Modes.Check("base", pair.Base.Samples),
            Modes.Check("diff", pair.Diff.Samples),
            Drift.Check("base", y),
            Drift.Check("diff", x),
            Outliers.Check("base", pair.Base.Samples),
            Outliers.Check("diff", pair.Diff.Samples),
            OperationCounts.Check(pair.Base.Samples, pair.Diff.Samples),
        ];
        return all.OfType<Warning>();
    }
}
