using System.Globalization;
using OxyPlot;

namespace Comparison.Plots;

/// <summary>A colour that the page around a plot decides, as a variable of its style: light pages and dark ones share the drawing.</summary>
internal static class PlotColour
{
    // Each stands for the variable of its number, and is never seen. (Black would be written as a word.)
    private static readonly string[] s_variables = ["ink", "faint", "faster", "slower", "same", "inconclusive", "base", "diff"];

    public static OxyColor Ink => Variable("ink");

    public static OxyColor Faint => Variable("faint");

    public static OxyColor Base => Variable("base");

    public static OxyColor Diff => Variable("diff");

    /// <summary>The colour of a variable.</summary>
    public static OxyColor Variable(string variable) => OxyColor.FromRgb(1, 2, (byte)Array.IndexOf(s_variables, variable));

    /// <summary>An OxyPlot drawing with the variables in it.</summary>
    public static string Resolve(string svg) => s_variables.Index().Aggregate(
        svg, (drawn, variable) => drawn.Replace(string.Create(CultureInfo.InvariantCulture, $"rgb(1,2,{variable.Index})"), $"var(--{variable.Item})", StringComparison.Ordinal));
}
