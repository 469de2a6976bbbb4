using Comparison.Runs;
using Comparison.Text;
using Comparison.Verdicts;
using Comparison.Warnings;

namespace Comparison.Reports;

/// <summary>What a comparison says, as tables.</summary>
internal static class ReportTables
{
    /// <summary>Cases by time.</summary>
    public static ReportTable Cases(RunComparison comparison, IEnumerable<CaseComparison> cases)
    {
        bool variants = HasVariants(comparison);
        bool noise = comparison.Cases.Any(each => each.NoiseFence is not null);
        return new ReportTable(
            [
                new("verdict"), new("case", IsCode: true), .. variants ? [new ReportColumn("variant", IsCode: true)] : Array.Empty<ReportColumn>(),
                new("ratio", IsNumber: true), new("bounds", IsNumber: true), new("base", IsNumber: true), new("diff", IsNumber: true), new("n", IsNumber: true),
                .. noise ? [new ReportColumn("noise", IsNumber: true)] : Array.Empty<ReportColumn>(), new("more rounds", IsNumber: true),
            ],
            [
                .. cases.Select(each => (string[])
                [
                    Name(each.Verdict), Printable.Escape(each.Diff.Id.FullName), .. variants ? [Variant(each.Diff.Id)] : Array.Empty<string>(),
                    Figures.Ratio(each.Ratio.Value), Figures.Bounds(each.Ratio), Figures.Time(each.Base.Center), Figures.Time(each.Diff.Center), Count(each),
                    .. noise ? [each.NoiseFence is { } fence ? Figures.Ratio(fence) : ""] : Array.Empty<string>(),
                    FormattableString.Invariant($"{each.MoreRounds}"),
                ]),
            ]);
    }

    /// <summary>Counted figures that differ.</summary>
    public static ReportTable Metrics(RunComparison comparison, IEnumerable<MetricChange> changes)
    {
        bool variants = HasVariants(comparison);
        return new ReportTable(
            [
                new("metric"), new("case", IsCode: true), .. variants ? [new ReportColumn("variant", IsCode: true)] : Array.Empty<ReportColumn>(),
                new("base", IsNumber: true), new("diff", IsNumber: true), new("change", IsNumber: true),
            ],
            [
                .. changes.Select(change => (string[])
                [
                    Printable.Escape(change.Metric.Id), Printable.Escape(change.Case.Diff.Id.FullName), .. variants ? [Variant(change.Case.Diff.Id)] : Array.Empty<string>(),
                    Figures.Metric(change.Metric.Base, change.Metric.Unit), Figures.Metric(change.Metric.Diff, change.Metric.Unit),
                    double.IsNaN(change.Difference) ? "" : Figures.Change(change.Difference, change.Metric.Unit),
                ]),
            ]);
    }

    /// <summary>Cases that were not compared.</summary>
    public static ReportTable Leftovers(RunComparison comparison, IEnumerable<Leftover> leftovers)
    {
        bool variants = HasVariants(comparison);
        return new ReportTable(
            [new("why not"), new("case", IsCode: true), .. variants ? [new ReportColumn("variant", IsCode: true)] : Array.Empty<ReportColumn>(), new("reason")],
            [
                .. leftovers.Select(left => (string[])
                [
                    ComparisonVerdictLine.Name(left.Kind), Printable.Escape(left.Id.FullName), .. variants ? [Variant(left.Id)] : Array.Empty<string>(), Printable.Escape(left.Reason),
                ]),
            ]);
    }

    /// <summary>Everything that should make a reader careful: of the whole first, then case by case.</summary>
    public static ReportTable Warnings(RunComparison comparison) => new(
        [new("warning"), new("case", IsCode: true)],
        [
            .. WarningLine.ListFrom(comparison).Select(line =>
                (string[])[Printable.Escape(line.Text), line.Case is { } one ? Printable.Escape(NameAndVariant(one)) : "all"]),
        ]);

    /// <summary>What is known of where both sides were measured.</summary>
    public static ReportTable Fingerprints(RunComparison comparison) => new(
        [new("fact"), new("base"), new("diff")],
        [
            ["name", Printable.Escape(comparison.Base.Name), Printable.Escape(comparison.Diff.Name)],
            .. comparison.Base.Fingerprint.Concat(comparison.Diff.Fingerprint).Select(fact => fact.Key).Distinct()
                .Select(fact => (string[])[Printable.Escape(fact), Fact(comparison.Base, fact), Fact(comparison.Diff, fact)]),
        ]);

    /// <summary>The word for it.</summary>
    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Faster => "faster",
        Verdict.Slower => "slower",
        Verdict.Same => "same",
        _ => "inconclusive",
    };

    private static bool HasVariants(RunComparison comparison) =>
        comparison.Baseline is not null || comparison.Diff.Cases.Select(each => each.Id.Variant).Distinct().Skip(1).Any();

    private static string Variant(CaseId id) => Printable.Escape(id.Variant);

    private static string NameAndVariant(CaseId id) => id.Variant.Length == 0 ? id.FullName : $"{id.FullName} {id.Variant}";

    private static string Count(CaseComparison each) =>
        FormattableString.Invariant($"{each.Base.N} / {each.Diff.N}{(each.ByTurns ? " turns" : each.IsPaired ? " paired" : "")}");

    private static string Fact(Run run, string name) => Printable.Escape(run.Fingerprint.FirstOrDefault(fact => fact.Key == name).Value ?? "unknown");
}
