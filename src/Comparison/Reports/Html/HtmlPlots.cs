using Comparison.Judges;
using Comparison.Plots;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports.Html;

/// <summary>The plots of a page. There is a limit to them: a page of a thousand would be slow to open.</summary>
internal static class HtmlPlots
{
    /// <summary>The most lines that the forest plot has.</summary>
    public const int MostLines = 100;

    /// <summary>The most cases that have a plot of their samples.</summary>
    public const int MostCases = 500;

    /// <summary>The cases of largest change, faster first.</summary>
    public static Markup Forest(RunComparison comparison)
    {
        CaseComparison[] drawable = [.. comparison.Cases.Where(each => each.Ratio.Value > 0 && double.IsFinite(each.Ratio.Value))];
        CaseComparison[] shown =
        [
            .. drawable.OrderBy(each => each.Verdict is Verdict.Faster or Verdict.Slower ? 0 : 1).ThenByDescending(each => Math.Abs(Math.Log(each.Ratio.Value)))
                .Take(MostLines).OrderBy(each => each.Ratio.Value),
        ];
        if (shown.Length == 0)
            return Markup.Empty;
        string svg = ForestPlot.Draw(shown, each => CaseName.Label(each.Diff.Id), Tolerance.From(comparison.Settings.Threshold).Relative);
        string which = shown.Length == comparison.Cases.Count ? "All cases." : $"{shown.Length} of {comparison.Cases.Count} cases, those of the largest changes; the table has all.";
        return Markup.Html(
            $"""
            <section>
            <h2>Ratios and their bounds</h2>
            <figure>
            <div class="wide" id="forest-plot" role="img" aria-label="A line for each case: its ratio and bounds. The table has the same figures." tabindex="0">{new Markup(svg)}</div>
            <figcaption>{which} Left of 1 is faster. Dashed: the threshold. <span class="faster">●</span> faster <span class="slower">●</span> slower
            <span class="same">●</span> same <span class="inconclusive">◆</span> inconclusive.</figcaption>
            </figure>
            </section>
            """);
    }

    /// <summary>The samples of one case.</summary>
    /// <param name="each">Which.</param>
    /// <param name="number">Its number on the page.</param>
    public static Markup Samples(CaseComparison each, int number) => number >= MostCases
        ? Markup.Html($"<p>Only the first {MostCases} cases have a plot of their samples here. <code>--filter</code> chooses others.</p>")
        : Markup.Html(
            $"""
            <figure>
            <div role="img" aria-label="The samples of both sides by round.">{new Markup(SamplesPlot.Draw(each, $"samples-{number}"))}</div>
            <figcaption><span class="base">●</span> base <span class="diff">◆</span> diff; the lines are their centers.</figcaption>
            </figure>
            """);
}
