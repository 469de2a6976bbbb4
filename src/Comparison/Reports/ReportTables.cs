using Comparison.Runs;
using Comparison.Text;
using Comparison.Verdicts;
using Comparison.Warnings;

namespace Comparison.Reports;

/// <summary>What a comparison says, as tables.</summary>
/// <param name="comparison">All of it.</param>
/// <param name="names">What cases are called.</param>
internal sealed class ReportTables(RunComparison comparison, ReportNames names)
{
    private static readonly string[] s_noText = [];

    private readonly bool _hasVariants =
        comparison.Baseline is not null || comparison.Diff.Cases.Select(each => each.Id.Variant).Distinct().Skip(1).Any();

    /// <summary>Cases by time.</summary>
    public ReportTable Cases(IEnumerable<CaseComparison> cases)
    {
        bool noise = comparison.Cases.Any(each => each.NoiseFence is not null);
        bool more = comparison.Cases.Any(each => each.MoreRounds is not null);
        CaseComparison[] all = [.. cases];
        return new ReportTable(
            [
                new("verdict"), .. Who(),
                new("ratio", IsNumber: true), new("bounds", IsNumber: true) { Dispensable = 1 },
                new("base", IsNumber: true) { Dispensable = 3 }, new("diff", IsNumber: true) { Dispensable = 2 }, new("n", IsNumber: true) { Dispensable = 6 },
                .. noise ? [new ReportColumn("noise", IsNumber: true) { Dispensable = 5 }] : Array.Empty<ReportColumn>(),
                .. more ? [new ReportColumn("more rounds", IsNumber: true) { Dispensable = 4 }] : Array.Empty<ReportColumn>(),
            ],
            [.. all.Select(Row)])
        {
            GroupedBy = _hasVariants ? [1] : [],
            Marks = [.. all.Select(each => Name(each.Verdict))],
        };

        string[] Row(CaseComparison each)
        {
            (string ofBase, string ofDiff) = Figures.Times(each.Base.Center, each.Diff.Center);
            return
            [
                Name(each.Verdict), .. Who(each.Diff.Id), Figures.Ratio(each.Ratio.Value), Figures.Bounds(each.Ratio), ofBase, ofDiff, Count(each),
                .. noise ? [each.NoiseFence is { } fence ? Figures.Ratio(fence) : ""] : s_noText,
                .. more ? [FormattableString.Invariant($"{each.MoreRounds}")] : s_noText,
            ];
        }
    }

    /// <summary>Counted figures that differ.</summary>
    public ReportTable Metrics(IEnumerable<MetricChange> changes) => new(
        [new("figure", IsCode: true), .. Who(), new("base", IsNumber: true) { Dispensable = 2 }, new("diff", IsNumber: true) { Dispensable = 1 }, new("change", IsNumber: true)],
        [
            .. changes.Select(change =>
            {
                (string ofBase, string ofDiff) = Figures.Metrics(change.Metric.Base, change.Metric.Diff, change.Metric.Unit);
                return (string[])
                [
                    FigureName.From(change.Metric.Id).Name, .. Who(change.Case.Diff.Id), ofBase, ofDiff,
                    double.IsNaN(change.Difference) ? "" : Figures.Change(change.Difference, change.Metric.Unit),
                ];
            }),
        ])
    {
        GroupedBy = _hasVariants ? [0, 1] : [0],
    };

    /// <summary>Cases that were not compared.</summary>
    public ReportTable Leftovers(IEnumerable<Leftover> leftovers) => new(
        [new("why not"), .. Who(), new("reason") { IsProse = true }],
        [.. leftovers.Select(left => (string[])[ComparisonVerdictLine.Name(left.Kind), .. Who(left.Id), Printable.Escape(left.Reason)])]);

    /// <summary>Everything that should make a reader careful: of the whole first, then case by case.</summary>
    public ReportTable Warnings() => new(
        [new("warning") { IsProse = true }, new("case", IsCode: true)],
        [
            .. WarningLine.ListFrom(comparison).Select(line =>
                (string[])[Printable.Escape(line.Text), line.Case is { } one ? NameAndVariant(one) : "all"]),
        ]);

    /// <summary>What is known of where both sides were measured.</summary>
    public ReportTable Fingerprints()
    {
        string[][] rows =
        [
            ["name", Printable.Escape(comparison.Base.Name), Printable.Escape(comparison.Diff.Name)],
            ["measured", MeasuredOn.When(comparison.Base) ?? "unknown", MeasuredOn.When(comparison.Diff) ?? "unknown"],
            .. comparison.Base.Fingerprint.Concat(comparison.Diff.Fingerprint).Select(fact => fact.Key).Distinct()
                .Select(fact => (string[])[Printable.Escape(fact), Fact(comparison.Base, fact), Fact(comparison.Diff, fact)]),
        ];
        // Across strategies there is one run.
        return rows.All(row => row[1] == row[2])
            ? new ReportTable([new("fact"), new("of both")], [.. rows.Select(row => row[..2])])
            : new ReportTable([new("fact"), new("base"), new("diff")], rows);
    }

    /// <summary>What the words of the report and the names of its figures mean.</summary>
    public static ReportTable Glossary(IEnumerable<string> figures) => new(
        [new("word"), new("meaning") { IsProse = true, IsOwn = true }],
        [
            .. Words.All.Select(word => (string[])[word.Key, word.Value]),
            .. figures.Distinct().Select(FigureName.From).Where(figure => figure.Meaning.Length > 0).Select(figure => (string[])[figure.Name, figure.Meaning]),
        ]);

    /// <summary>The word for it.</summary>
    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Faster => "faster",
        Verdict.Slower => "slower",
        Verdict.Same => "same",
        _ => "inconclusive",
    };

    private ReportColumn[] Who() => [new("case", IsCode: true), .. _hasVariants ? [new ReportColumn("variant", IsCode: true)] : Array.Empty<ReportColumn>()];

    private string[] Who(CaseId id) => [names[id], .. _hasVariants ? [Printable.Escape(id.Variant)] : s_noText];

    private string NameAndVariant(CaseId id) => _hasVariants && id.Variant.Length > 0 ? $"{names[id]} {Printable.Escape(id.Variant)}" : names[id];

    private static string Count(CaseComparison each) =>
        FormattableString.Invariant($"{each.Base.N} / {each.Diff.N}{(each.ByTurns ? " turns" : each.IsPaired ? " paired" : "")}");

    private static string Fact(Run run, string name) => Printable.Escape(run.Fingerprint.FirstOrDefault(fact => fact.Key == name).Value ?? "unknown");
}
