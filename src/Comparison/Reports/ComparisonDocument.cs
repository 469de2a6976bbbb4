using System.Text.Json.Serialization;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>A comparison as JSON.</summary>
internal sealed record ComparisonDocument
{
    /// <summary>Version of the format, <see cref="CurrentSchema"/>.</summary>
    public required int Schema { get; init; }

    /// <summary>The line that counts everything.</summary>
    public required string Verdict { get; init; }

    /// <summary>What to know of the times before reading one, such as that they are Wine's, or of two sessions. Null if they are what they seem.</summary>
    public required string? Note { get; init; }

    /// <summary>What is compared with.</summary>
    public required SideDocument Base { get; init; }

    /// <summary>What is judged.</summary>
    public required SideDocument Diff { get; init; }

    /// <summary>Across strategies: the one that the others are compared with. Null where each case is compared with itself.</summary>
    public required string? Baseline { get; init; }

    /// <summary>Differences up to this do not matter.</summary>
    public required string Threshold { get; init; }

    /// <summary>How often a verdict of the comparison as a whole may be wrong; null if nothing was compared, or each case has a side that is a single launch.</summary>
    public required double? Misrate { get; init; }

    /// <summary>What that leaves for one case as long as all are in doubt; null if nothing was compared, or each case has a side that is a single launch.</summary>
    public required double? CaseMisrate { get; init; }

    /// <summary>Every pair, in the order of the run judged.</summary>
    public required IReadOnlyList<CaseDocument> Cases { get; init; }

    /// <summary>Every case that has no pair.</summary>
    public required IReadOnlyList<LeftoverDocument> Leftovers { get; init; }

    /// <summary>About the comparison as a whole.</summary>
    public required IReadOnlyList<WarningDocument> Warnings { get; init; }

    /// <summary>Version of the format.</summary>
    public const int CurrentSchema = 1;

    public static ComparisonDocument From(RunComparison comparison) => new()
    {
        Schema = CurrentSchema,
        Verdict = ComparisonVerdictLine.Format(comparison),
        Note = MeasuredOn.Note(comparison),
        Base = SideDocument.From(comparison, comparison.Base, each => each.Base),
        Diff = SideDocument.From(comparison, comparison.Diff, each => each.Diff),
        Baseline = comparison.Baseline,
        Threshold = comparison.Settings.Threshold.ToString(),
        Misrate = Claims(comparison) ? comparison.Settings.Misrate : null,
        CaseMisrate = Claims(comparison) ? comparison.Settings.CaseMisrate : null,
        Cases = [.. comparison.Cases.Select(CaseDocument.From)],
        Leftovers = [.. comparison.Leftovers.Select(left => new LeftoverDocument(left.Id, left.Kind.ToString(), left.Reason))],
        Warnings = [.. comparison.Warnings.Select(WarningDocument.From)],
    };

    private static bool Claims(RunComparison comparison) => comparison.Cases.Any(each => each.Misrate is not null);
}

/// <summary>One of the two runs.</summary>
/// <param name="Name">Of its file or folder.</param>
/// <param name="Started">When the measuring began; null if the file does not say.</param>
/// <param name="Commit">Hash of the commit that was measured; null if the file does not say.</param>
/// <param name="Rounds">How many rounds or launches its cases have, for people; null if nothing was compared.</param>
/// <param name="Fingerprint">What is known of where it was measured.</param>
internal sealed record SideDocument(string Name, DateTimeOffset? Started, string? Commit, string? Rounds, IReadOnlyDictionary<string, string> Fingerprint)
{
    public static SideDocument From(RunComparison comparison, Run run, Func<CaseComparison, CaseSide> side) =>
        new(run.Name, run.Started, run.Commit, MeasuredOn.Rounds(comparison, run, side), run.Fingerprint.ToDictionary());
}

/// <summary>One case.</summary>
internal sealed record CaseDocument
{
    /// <summary>What was measured.</summary>
    public required CaseId Case { get; init; }

    /// <summary>By whom, in the base.</summary>
    public required string BaseVariant { get; init; }

    /// <summary>faster, slower, same or inconclusive.</summary>
    public required string Verdict { get; init; }

    /// <summary>Time of the diff divided by time of the base.</summary>
    public required EstimateDocument Ratio { get; init; }

    /// <summary>Nanoseconds that the diff takes longer.</summary>
    public required EstimateDocument Shift { get; init; }

    /// <summary>How often this verdict may be wrong: what the others left for it. Null where a side is a single launch, of which nobody knows.</summary>
    public required double? Misrate { get; init; }

    /// <summary>The times of the base.</summary>
    public required TimesDocument Base { get; init; }

    /// <summary>The times of the diff.</summary>
    public required TimesDocument Diff { get; init; }

    /// <summary>Whether both were compared round by round.</summary>
    public required bool Paired { get; init; }

    /// <summary>Whether it was by the turns that they took within each round; otherwise by launches.</summary>
    public required bool ByTurns { get; init; }

    /// <summary>The ratio that pure noise produces on this machine; null if unknown.</summary>
    public required double? NoiseFence { get; init; }

    /// <summary>How many more rounds would probably settle it; null unless inconclusive, or if none would.</summary>
    public required int? MoreRounds { get; init; }

    /// <summary>Every counted figure.</summary>
    public required IReadOnlyList<MetricDocument> Metrics { get; init; }

    /// <summary>About this case.</summary>
    public required IReadOnlyList<WarningDocument> Warnings { get; init; }

    public static CaseDocument From(CaseComparison each) => new()
    {
        Case = each.Diff.Id,
        BaseVariant = each.Base.Id.Variant,
        Verdict = ReportTables.Name(each.Verdict),
        Ratio = EstimateDocument.From(each.Ratio),
        Shift = EstimateDocument.From(each.Shift),
        Misrate = each.Misrate,
        Base = TimesDocument.From(each.Base),
        Diff = TimesDocument.From(each.Diff),
        Paired = each.IsPaired,
        ByTurns = each.ByTurns,
        NoiseFence = each.NoiseFence,
        MoreRounds = each.MoreRounds,
        Metrics = [.. each.Metrics.Select(metric => MetricDocument.From(metric))],
        Warnings = [.. each.Warnings.Select(WarningDocument.From)],
    };
}

/// <summary>A figure and its bounds.</summary>
/// <param name="Value">The best single guess; null for a ratio to a time that cannot be told from none.</param>
/// <param name="Lower">Null if the samples are too few to bound it.</param>
/// <param name="Upper">Null if the samples are too few to bound it.</param>
internal sealed record EstimateDocument(double? Value, double? Lower, double? Upper)
{
    public static EstimateDocument From(Estimate estimate) => double.IsFinite(estimate.Upper)
        ? new(estimate.Value, estimate.Lower, estimate.Upper)
        : new(double.IsFinite(estimate.Value) ? estimate.Value : null, null, null);
}

/// <summary>The times of one side of a case.</summary>
/// <param name="Center">Nanoseconds for one invocation: Hodges-Lehmann's center of what the launches yield.</param>
/// <param name="Spread">Nanoseconds: Shamos's spread of the same.</param>
/// <param name="N">How many rounds, launches or, without them, iterations.</param>
/// <param name="Samples">Nanoseconds of one invocation for each iteration, in the order they were measured.</param>
/// <param name="Launches">The round or launch that each sample belongs to.</param>
internal sealed record TimesDocument(double Center, double Spread, [property: JsonPropertyName("units")] int N, IReadOnlyList<double> Samples, [property: JsonPropertyName("sampleUnits")] IReadOnlyList<int> Launches)
{
    public static TimesDocument From(CaseSide side) => new(
        side.Center, side.Spread, side.N,
        [.. side.Observations.Select(sample => sample.Nanoseconds)], [.. side.Observations.Select(sample => sample.Launch)]);
}

/// <summary>A counted figure on both sides, for one invocation.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Unit">Such as <c>B</c>.</param>
/// <param name="Base">Null if the base does not have it.</param>
/// <param name="Diff">Null if the diff does not have it.</param>
/// <param name="Kind">What the figure is: exact, mean (of an iteration's operations), estimate, or follows from others.</param>
/// <param name="Verdict">equal, less, more, on one side only, or unsure: it differs, and so do counts of equal code.</param>
/// <param name="BaseRange">The least and the most that the base's rounds counted; null if they all counted the same.</param>
/// <param name="DiffRange">The least and the most that the diff's rounds counted; null if they all counted the same.</param>
internal sealed record MetricDocument(
    string Id, string Unit, double? Base, double? Diff, string Kind, string Verdict, IReadOnlyList<double>? BaseRange, IReadOnlyList<double>? DiffRange)
{
    public static MetricDocument From(MetricComparison metric) => new(
        metric.Id, metric.Unit, metric.Base, metric.Diff, FigureKinds.Name(metric.Kind), CountWords.Name(metric.Verdict), Range(metric.BaseRange), Range(metric.DiffRange));

    private static double[]? Range((double Least, double Most)? range) => range is { } known ? [known.Least, known.Most] : null;
}

/// <summary>A case that was not compared.</summary>
/// <param name="Case">Which one.</param>
/// <param name="Kind">BaseOnly, DiffOnly, FailedInBase, FailedInDiff or FailedInBoth.</param>
/// <param name="Reason">For people.</param>
internal sealed record LeftoverDocument(CaseId Case, string Kind, string Reason);

/// <summary>A reason to be careful.</summary>
/// <param name="Kind">For programs, such as TooFewSamples or SeveralModes.</param>
/// <param name="Text">For people: one sentence.</param>
internal sealed record WarningDocument(string Kind, string Text)
{
    public static WarningDocument From(Warning warning) => new(warning.Kind.ToString(), warning.Text);
}
