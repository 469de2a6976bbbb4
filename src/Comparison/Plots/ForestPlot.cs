using System.Globalization;
using Comparison.Verdicts;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Comparison.Plots;

/// <summary>A line for each case: its ratio and bounds on an axis of ratios. (Lewis and Clarke, Forest plots, BMJ 2001; 322:1479.)</summary>
internal static class ForestPlot
{
    private const double Width = 1_000;
    private const double LineHeight = 19;
    private const double AxisHeight = 60;
    private const double LabelSize = 12;

    /// <summary>Draws cases from top to bottom.</summary>
    /// <param name="cases">With a ratio that is a positive number.</param>
    /// <param name="label">What stands on the left of each.</param>
    /// <param name="tolerance">What does not matter, such as 0.03; 0 if that is no part of the time.</param>
    public static string Draw(IReadOnlyList<CaseComparison> cases, Func<CaseComparison, string> label, double tolerance)
    {
        PlotModel model = SvgPlot.Model();
        string[] labels = [.. cases.Select(label)];
        model.PlotMargins = new OxyThickness(SvgPlot.LetterWidth * labels.Max(text => text.Length), double.NaN, double.NaN, double.NaN);
        model.Axes.Add(Ratios(cases));
        var lines = new CategoryAxis
        {
            Position = AxisPosition.Left,
            StartPosition = 1,
            EndPosition = 0,
            GapWidth = 0,
            TickStyle = TickStyle.None,
            FontSize = LabelSize,
        };
        lines.Labels.AddRange(labels);
        model.Axes.Add(lines.Styled());
        foreach (double ratio in tolerance > 0 ? [1 / (1 + tolerance), 1 + tolerance] : Array.Empty<double>())
            model.Annotations.Add(Vertical(ratio, LineStyle.Dash));
        model.Annotations.Add(Vertical(1, LineStyle.Solid));
        foreach (IGrouping<Verdict, (int Index, CaseComparison Item)> verdict in cases.Index().GroupBy(each => each.Item.Verdict))
            Add(model, verdict.Key, [.. verdict]);
        return SvgPlot.Draw(model, Width, AxisHeight + (LineHeight * cases.Count), "forest");
    }

    private static LogarithmicAxis Ratios(IReadOnlyList<CaseComparison> cases)
    {
        double[] ends = [.. cases.SelectMany(each => new[] { each.Ratio.Value, each.Ratio.Lower, each.Ratio.Upper }).Where(end => end > 0 && double.IsFinite(end)), 0.98, 1.02];
        return new LogarithmicAxis
        {
            Position = AxisPosition.Top,
            Minimum = ends.Min() / 1.02,
            Maximum = ends.Max() * 1.02,
            MajorGridlineStyle = LineStyle.Solid,
            LabelFormatter = ratio => ratio.ToString("0.###", CultureInfo.InvariantCulture),
        }.Styled();
    }

    private static LineAnnotation Vertical(double ratio, LineStyle style) => new()
    {
        Type = LineAnnotationType.Vertical,
        X = ratio,
        LineStyle = style,
        Color = PlotColour.Ink,
        StrokeThickness = 1,
        Layer = AnnotationLayer.BelowSeries,
    };

    private static void Add(PlotModel model, Verdict verdict, (int Line, CaseComparison Case)[] cases)
    {
        OxyColor colour = PlotColour.Variable(verdict.ToString().ToLowerInvariant());
        var bounds = new LineSeries { Color = colour, StrokeThickness = 2 };
        var ratios = new ScatterSeries
        {
            MarkerType = verdict == Verdict.Inconclusive ? MarkerType.Diamond : MarkerType.Circle,
            MarkerSize = 4,
            MarkerFill = colour,
        };
        foreach ((int line, CaseComparison each) in cases)
        {
            ratios.Points.Add(new ScatterPoint(each.Ratio.Value, line));
            if (!double.IsFinite(each.Ratio.Upper))
                continue;
            bounds.Points.Add(new DataPoint(each.Ratio.Lower, line));
            bounds.Points.Add(new DataPoint(each.Ratio.Upper, line));
            bounds.Points.Add(DataPoint.Undefined);
        }
        model.Series.Add(bounds);
        model.Series.Add(ratios);
    }
}
