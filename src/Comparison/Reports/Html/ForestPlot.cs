using Comparison.Statistics;
using System.Globalization;
using Comparison.Judges;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports.Html;

/// <summary>
/// A line for each case: its ratio and bounds on an axis of ratios. (Lewis and Clarke, Forest plots, BMJ 2001; 322:1479.) It is text and boxes, so that
/// it has room on any screen.
/// </summary>
internal static class ForestPlot
{
    /// <summary>The most lines that it has.</summary>
    public const int MostLines = 100;

    /// <summary>The cases of largest change, faster first.</summary>
    /// <param name="comparison">With all cases.</param>
    /// <param name="names">What they are called.</param>
    public static Markup Format(RunComparison comparison, ReportNames names)
    {
        (CaseComparison Case, int Number)[] drawable = [.. comparison.Cases.Index().Where(each => each.Item.Ratio.Value > 0 && double.IsFinite(each.Item.Ratio.Value)).Select(each => (each.Item, each.Index))];
        if (drawable.Length == 0)
            return Markup.Empty;
        var axis = ForestAxis.From([.. drawable.Select(each => each.Case)], comparison.Baseline is not null);
        (CaseComparison Case, int Number)[] shown =
        [
            .. drawable.OrderBy(each => axis.IsBeyond(each.Case.Ratio.Value) ? 1 : 0)
                .ThenBy(each => each.Case.Verdict is Verdict.Faster or Verdict.Slower ? 0 : 1).ThenByDescending(each => Math.Abs(Math.Log(each.Case.Ratio.Value)))
                .Take(MostLines).OrderBy(each => each.Case.Ratio.Value),
        ];
        bool beyond = shown.Any(each => axis.IsBeyond(each.Case.Ratio.Value));
        string which = shown.Length == comparison.Cases.Count ? "All cases." : $"{shown.Length} of {comparison.Cases.Count} cases, those of the largest changes; the table has all.";
        return Markup.Html(
            $"""
            <section>
            <h2>Ratios and their bounds</h2>
            <figure id="forest-plot" style="--grid: {Grid(axis, Tolerance.From(comparison.Settings.Threshold).Relative)}">
            <ol aria-label="A line for each case: its ratio and bounds.">
            <li class="axis" aria-hidden="true"><span></span><span class="track">{Markup.Lines(axis.Ticks().Select(tick => Markup.Html($"<b style=\"left:{Place(axis, tick)}%\">{tick.ToString("0.###", CultureInfo.InvariantCulture)}</b>")))}</span><span></span></li>
            {Markup.Lines(shown.Select(each => Line(each.Case, each.Number, axis, names)))}
            </ol>
            <figcaption>{which} Left of 1 is faster. Dashed: the threshold. <span class="faster">●</span> faster <span class="slower">●</span> slower
            <span class="same">●</span> same <span class="inconclusive">◆</span> inconclusive.{(beyond ? " « and » stand for ratios beyond the axis." : "")}</figcaption>
            </figure>
            </section>
            """);
    }

    private static Markup Line(CaseComparison each, int number, ForestAxis axis, ReportNames names)
    {
        Estimate ratio = each.Ratio;
        string variant = each.Diff.Id.Variant;
        string mark = !axis.IsBeyond(ratio.Value) ? each.Verdict == Verdict.Inconclusive ? "◆" : "●" : ratio.Value < 1 ? "«" : "»";
        Markup bounds = double.IsFinite(ratio.Upper)
            ? Markup.Html($"<i style=\"left:{Place(axis, ratio.Lower)}%;right:{(100 - axis.Place(ratio.Upper)).ToString("0.##", CultureInfo.InvariantCulture)}%\"></i>")
            : Markup.Empty;
        return Markup.Html(
            $"<li class=\"{ReportTables.Name(each.Verdict)}\"><a href=\"#case-{number}\" title=\"{each.Diff.Id.FullName}\"><code>{names[each.Diff.Id]}</code>{(variant.Length == 0 ? "" : " " + variant)}</a><span class=\"track\">{bounds}<b style=\"left:{Place(axis, ratio.Value)}%\">{mark}</b></span><span class=\"number\">{Figures.Ratio(ratio.Value)}</span></li>");
    }

    // Every line has the same background: the ticks, the threshold and 1.
    private static Markup Grid(ForestAxis axis, double tolerance)
    {
        IEnumerable<string> lines =
        [
            Stripe("var(--ink)", 1),
            .. tolerance > 0 ? [Dashed(1 / (1 + tolerance)), Dashed(1 + tolerance)] : Array.Empty<string>(),
            .. axis.Ticks().Select(tick => Stripe("var(--faint)", tick)),
        ];
        return new Markup(string.Join(", ", lines));

        string Stripe(string colour, double ratio) => $"linear-gradient({colour} 0 0) {Place(axis, ratio)}% 0/1px 100% no-repeat";

        string Dashed(double ratio) => $"repeating-linear-gradient(var(--quiet) 0 4px, transparent 4px 8px) {Place(axis, ratio)}% 0/1px 100% no-repeat";
    }

    private static string Place(ForestAxis axis, double ratio) => axis.Place(ratio).ToString("0.##", CultureInfo.InvariantCulture);
}
