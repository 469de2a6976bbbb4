using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;

namespace Comparison.Plots;

/// <summary>What all plots have in common, and how they become SVG.</summary>
internal static class SvgPlot
{
    /// <summary>
    /// Of a letter of 12 pixels in the widest sans-serif that is common (DejaVu): OxyPlot measures Helvetica, but the page's font is the reader's.
    /// </summary>
    public const double LetterWidth = 7.4;

    /// <summary>Without frame, title or legend: the page has words for these.</summary>
    public static PlotModel Model() => new()
    {
        Culture = CultureInfo.InvariantCulture,
        DefaultFont = "sans-serif",
        DefaultFontSize = 12,
        TextColor = PlotColour.Ink,
        PlotAreaBorderThickness = new OxyThickness(0),
        Padding = new OxyThickness(4, 4, 12, 4),
    };

    /// <summary>Gives an axis the look of all.</summary>
    /// <typeparam name="TAxis">Which kind.</typeparam>
    public static TAxis Styled<TAxis>(this TAxis axis)
        where TAxis : Axis
    {
        axis.TicklineColor = PlotColour.Faint;
        axis.MinorTicklineColor = OxyColors.Transparent;
        axis.MajorGridlineColor = PlotColour.Faint;
        axis.MajorGridlineThickness = 0.5;
        return axis;
    }

    /// <summary>Draws it.</summary>
    /// <param name="model">What.</param>
    /// <param name="width">CSS pixels, unless the page has no room for so many.</param>
    /// <param name="height">CSS pixels, likewise.</param>
    /// <param name="id">Of no other plot on the page.</param>
    public static string Draw(PlotModel model, double width, double height, string id)
    {
        string svg = SvgExporter.ExportToString(model, width, height, isDocument: false);
        // OxyPlot writes the line ends of the system; a page has the same bytes everywhere.
        // The ids of clipping areas are counted from one in each drawing, but share the page.
        // What stands before the element is for files of their own.
        return PlotColour.Resolve(svg[svg.IndexOf("<svg", StringComparison.Ordinal)..].ReplaceLineEndings("\n"))
            .Replace("id=\"clipPath", $"id=\"{id}-clip", StringComparison.Ordinal)
            .Replace("url(#clipPath", $"url(#{id}-clip", StringComparison.Ordinal)
            .Insert("<svg".Length, string.Create(CultureInfo.InvariantCulture, $" viewBox=\"0 0 {width} {height}\""));
    }
}
