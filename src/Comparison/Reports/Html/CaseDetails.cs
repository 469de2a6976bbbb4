using Comparison.Statistics;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports.Html;

/// <summary>Everything about one case. Only the one that the page's address names is shown.</summary>
internal static class CaseDetails
{
    /// <param name="each">Which.</param>
    /// <param name="number">Its number on the page.</param>
    public static Markup Format(CaseComparison each, int number) => Markup.Html(
        $"""
        <section class="case {ReportTables.Name(each.Verdict)}" id="case-{number}">
        <a class="close" href="#cases" aria-label="Close" title="Close (Esc)">✕</a>
        <h3><code>{each.Diff.Id.FullName}</code></h3>
        <p><span class="badge">{ReportTables.Name(each.Verdict)}</span> {Sides(each)}</p>
        <div class="columns">
        {HtmlPlots.Samples(each, number)}
        <div>
        <dl>
        <dt>Ratio</dt><dd>{Figures.Ratio(each.Ratio.Value)}, bounds {Figures.Bounds(each.Ratio)}</dd>
        <dt>Shift</dt><dd>{Shift(each.Shift)}</dd>
        <dt>Base</dt><dd>{Side(each.Base)}</dd>
        <dt>Diff</dt><dd>{Side(each.Diff)}</dd>
        <dt>Compared</dt><dd>{(each.ByTurns ? "by turns" : each.IsPaired ? "round by round" : "side by side")}</dd>
        </dl>
        {Warnings(each)}
        </div>
        {Metrics(each)}
        </div>
        </section>
        """);

    private static string Sides(CaseComparison each) => (each.Base.Id.Variant, each.Diff.Id.Variant) switch
    {
        ("", "") => "",
        var (left, right) when left == right => left,
        var (left, right) => $"{right} compared with {left}",
    };

    private static string Shift(Estimate shift) => double.IsFinite(shift.Upper)
        ? $"{Figures.Time(shift.Value)}, bounds {Figures.Time(shift.Lower)} ... {Figures.Time(shift.Upper)}"
        : $"{Figures.Time(shift.Value)}, bounds unknown";

    private static string Side(CaseSide side) =>
        FormattableString.Invariant($"center {Figures.Time(side.Center)}, spread {Figures.Time(side.Spread)}, n = {side.N}, {Figures.Count(side.Observations.Count, "iteration")}");

    private static Markup Metrics(CaseComparison each) => each.Metrics.Count == 0
        ? Markup.Empty
        : HtmlTable.Format(new ReportTable(
            [new("figure"), new("base", IsNumber: true), new("diff", IsNumber: true)],
            [.. each.Metrics.Select(Row)]));

    private static string[] Row(MetricComparison metric)
    {
        (string ofBase, string ofDiff) = Figures.Metrics(metric.Base, metric.Diff, metric.Unit);
        return [FigureName.From(metric.Id).Name, ofBase, ofDiff];
    }

    private static Markup Warnings(CaseComparison each) => each.Warnings.Count == 0
        ? Markup.Empty
        : Markup.Html($"<ul class=\"warnings\">{Markup.Lines(each.Warnings.Select(warning => Markup.Html($"<li>{warning.Text}</li>")))}</ul>");
}
