using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>A comparison as JSON.</summary>
/// <param name="Schema">Version of the format, <see cref="CurrentSchema"/>.</param>
/// <param name="Verdict">The line that counts everything.</param>
/// <param name="Base">What is compared with.</param>
/// <param name="Diff">What is judged.</param>
/// <param name="Baseline">Across strategies: the one that the others are compared with. Null where each case is compared with itself.</param>
/// <param name="Threshold">Differences up to this do not matter.</param>
/// <param name="Misrate">How often a verdict of the comparison as a whole may be wrong.</param>
/// <param name="CaseMisrate">What that leaves for one case.</param>
/// <param name="Cases">Every pair, in the order of the run judged.</param>
/// <param name="Leftovers">Every case that has no pair.</param>
/// <param name="Warnings">About the comparison as a whole.</param>
public sealed record ComparisonDocument(
    int Schema,
    string Verdict,
    SideDocument Base,
    SideDocument Diff,
    string? Baseline,
    string Threshold,
    double Misrate,
    double CaseMisrate,
    IReadOnlyList<CaseDocument> Cases,
    IReadOnlyList<LeftoverDocument> Leftovers,
    IReadOnlyList<WarningDocument> Warnings)
{
    /// <summary>Version of the format.</summary>
    public const int CurrentSchema = 1;

    internal static ComparisonDocument Of(RunComparison comparison) => new(
        CurrentSchema,
        ComparisonVerdictLine.Of(comparison),
        SideDocument.Of(comparison.Base),
        SideDocument.Of(comparison.Diff),
        comparison.Baseline,
        comparison.Settings.Threshold.ToString(),
        comparison.Settings.Misrate,
        comparison.Settings.CaseMisrate,
        [.. comparison.Cases.Select(CaseDocument.Of)],
        [.. comparison.Leftovers.Select(left => new LeftoverDocument(left.Id, left.Kind.ToString(), left.Reason))],
        [.. comparison.Warnings.Select(WarningDocument.Of)]);
}

/// <summary>One of the two runs.</summary>
/// <param name="Name">Of its file or folder.</param>
/// <param name="Fingerprint">What is known of where it was measured.</param>
public sealed record SideDocument(string Name, IReadOnlyDictionary<string, string> Fingerprint)
{
    internal static SideDocument Of(Run run) => new(run.Name, run.Fingerprint.ToDictionary());
}

/// <summary>One case.</summary>
/// <param name="Case">What was measured.</param>
/// <param name="BaseVariant">By whom, in the base.</param>
/// <param name="Verdict">faster, slower, same or inconclusive.</param>
/// <param name="Ratio">Time of the diff divided by time of the base.</param>
/// <param name="Shift">Nanoseconds that the diff takes longer.</param>
/// <param name="Base">The times of the base.</param>
/// <param name="Diff">The times of the diff.</param>
/// <param name="Paired">Whether both were compared round by round.</param>
/// <param name="NoiseFence">The ratio that pure noise produces on this machine; null if unknown.</param>
/// <param name="MoreRounds">How many more rounds would probably settle it; null unless inconclusive, or if none would.</param>
/// <param name="Metrics">Every counted figure.</param>
/// <param name="Warnings">About this case.</param>
public sealed record CaseDocument(
    CaseId Case,
    string BaseVariant,
    string Verdict,
    EstimateDocument Ratio,
    EstimateDocument Shift,
    TimesDocument Base,
    TimesDocument Diff,
    bool Paired,
    double? NoiseFence,
    int? MoreRounds,
    IReadOnlyList<MetricDocument> Metrics,
    IReadOnlyList<WarningDocument> Warnings)
{
    internal static CaseDocument Of(CaseComparison each) => new(
        each.Diff.Id, each.Base.Id.Variant, ReportTables.Name(each.Verdict),
        EstimateDocument.Of(each.Ratio), EstimateDocument.Of(each.Shift), TimesDocument.Of(each.Base), TimesDocument.Of(each.Diff),
        each.IsPaired, each.NoiseFence, each.MoreRounds,
        [.. each.Metrics.Select(metric => new MetricDocument(metric.Id, metric.Unit, metric.Base, metric.Diff))],
        [.. each.Warnings.Select(WarningDocument.Of)]);
}

/// <summary>A figure and its bounds.</summary>
/// <param name="Value">The best single guess.</param>
/// <param name="Lower">Null if the samples are too few to bound it.</param>
/// <param name="Upper">Null if the samples are too few to bound it.</param>
public sealed record EstimateDocument(double Value, double? Lower, double? Upper)
{
    internal static EstimateDocument Of(Estimate estimate) => double.IsFinite(estimate.Upper)
        ? new(estimate.Value, estimate.Lower, estimate.Upper)
        : new(estimate.Value, null, null);
}

/// <summary>The times of one side of a case.</summary>
/// <param name="Center">Nanoseconds for one invocation: Hodges-Lehmann's center of what the units yield.</param>
/// <param name="Spread">Nanoseconds: Shamos's spread of the same.</param>
/// <param name="Units">How many rounds, launches or, without them, iterations.</param>
/// <param name="Samples">Nanoseconds of one invocation for each iteration, in the order they were measured.</param>
/// <param name="SampleUnits">The round or launch that each sample belongs to.</param>
public sealed record TimesDocument(double Center, double Spread, int Units, IReadOnlyList<double> Samples, IReadOnlyList<int> SampleUnits)
{
    internal static TimesDocument Of(CaseSide side) => new(
        side.Center, side.Spread, side.Units,
        [.. side.Samples.Select(sample => sample.Nanoseconds)], [.. side.Samples.Select(sample => sample.Unit)]);
}

/// <summary>A counted figure on both sides, for one invocation.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Unit">Such as <c>B</c>.</param>
/// <param name="Base">Null if the base does not have it.</param>
/// <param name="Diff">Null if the diff does not have it.</param>
public sealed record MetricDocument(string Id, string Unit, double? Base, double? Diff);

/// <summary>A case that was not compared.</summary>
/// <param name="Case">Which one.</param>
/// <param name="Kind">BaseOnly, DiffOnly, FailedInBase, FailedInDiff or FailedInBoth.</param>
/// <param name="Reason">For people.</param>
public sealed record LeftoverDocument(CaseId Case, string Kind, string Reason);

/// <summary>A reason to be careful.</summary>
/// <param name="Kind">For programs, such as TooFewSamples or SeveralModes.</param>
/// <param name="Text">For people: one sentence.</param>
public sealed record WarningDocument(string Kind, string Text)
{
    internal static WarningDocument Of(Warning warning) => new(warning.Kind.ToString(), warning.Text);
}
