using Comparison.Plots;
using Comparison.Verdicts;

namespace Comparison.Reports.Html;

/// <summary>The drawings of a page. There is a limit to them: a page of a thousand would be slow to open.</summary>
internal static class HtmlPlots
{
    /// <summary>The most cases that have a plot of their samples.</summary>
    public const int MostCases = 500;

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
