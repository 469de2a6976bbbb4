using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Warnings;

/// <summary>A reason to be careful as it stands in a list: of the whole, of one case, or of many that share it.</summary>
/// <param name="Text">One sentence, or one of several with how many there are.</param>
/// <param name="Case">Which case; null if it is more than one.</param>
internal sealed record WarningLine(string Text, CaseId? Case)
{
    // A person reads as many.
    private const int Many = 4;

    /// <summary>Everything that should make a reader careful: of the whole first, then what many cases share, then case by case.</summary>
    public static IReadOnlyList<WarningLine> ListFrom(RunComparison comparison)
    {
        (WarningKind Kind, string Text, CaseId Case)[] all =
            [.. comparison.Cases.SelectMany(each => each.Warnings.Select(warning => (warning.Kind, warning.Text, each.Diff.Id)))];
        ILookup<WarningKind, (WarningKind Kind, string Text, CaseId Case)> kinds = all.ToLookup(each => each.Kind);
        WarningKind[] shared = [.. kinds.Where(kind => CountCases(kind) >= Many).Select(kind => kind.Key)];
        return
        [
            .. comparison.Warnings.Select(warning => new WarningLine(warning.Text, null)),
            .. shared.Select(kind => new WarningLine(
                FormattableString.Invariant($"{CountCases(kinds[kind])} of {comparison.Cases.Count} cases {Share(kind)}. The first one: {kinds[kind].First().Text}"), null)),
            .. all.Where(each => !shared.Contains(each.Kind)).Select(each => new WarningLine(each.Text, each.Case)),
        ];
    }

    private static int CountCases(IEnumerable<(WarningKind Kind, string Text, CaseId Case)> warnings) => warnings.Select(each => each.Case).Distinct().Count();

    private static string Share(WarningKind kind) => kind switch
    {
        WarningKind.TooFewSamples => "have too few samples for the misrate",
        WarningKind.SingleLaunch => "have a side that is a single launch",
        WarningKind.SeveralModes => "have samples that gather around several values",
        WarningKind.Drift => "have a side that drifted",
        WarningKind.Outliers => "have samples far outside the others",
        WarningKind.DifferentOperationCounts => "have sides whose iterations had different numbers of operations",
        WarningKind.WithinNoise => "differ by no more than this machine's noise",
        WarningKind.DifferentJobs => "have jobs of different names",
        WarningKind.UnusableSamples => "have samples that are no times",
        WarningKind.RemovedSamples => "have iterations that BenchmarkDotNet removed",
        WarningKind.UnequalSides => "have sides that differ much in spread and number",
        _ => "share a warning",
    };
}
