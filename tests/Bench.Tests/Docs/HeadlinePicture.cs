using System.Globalization;
using Comparison.Verdicts;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Bench.Tests.Docs;

/// <summary>The headline as a picture for README.md: for each strategy and workload the ratio of its time to the baseline's, with bounds.</summary>
internal static class HeadlinePicture
{
    private const double Width = 860;
    private const double LineHeight = 58;
    private const double Frame = 110;
    private const double Spread = 0.6; // of a strategy's line that its workloads share

    // Readable on white; the picture says so itself, because GitHub shows it on dark pages as well.
    private static readonly OxyColor[] s_colours = [OxyColor.Parse("#1b6ac9"), OxyColor.Parse("#c2571a"), OxyColor.Parse("#2b8a3e"), OxyColor.Parse("#8e44ad"), OxyColor.Parse("#6b7280")];

    /// <param name="comparison">Of one record, across its strategies.</param>
    /// <param name="strategies">From top to bottom.</param>
    /// <param name="workloads">Their full names, with what to call them.</param>
    /// <returns>A whole SVG file.</returns>
    public static string Draw(RunComparison comparison, IReadOnlyList<string> strategies, IReadOnlyList<(string FullName, string Name)> workloads)
    {
        var model = new PlotModel
        {
            Culture = CultureInfo.InvariantCulture,
            Background = OxyColors.White,
            DefaultFont = "sans-serif",
            PlotAreaBorderThickness = new OxyThickness(0),
            Title = $"Time divided by that of {comparison.Cases[0].Base.Id.Variant}, with bounds (under Wine on Linux, not on Windows)",
            TitleFontSize = 14,
            TitleFontWeight = FontWeights.Normal,
            PlotMargins = new OxyThickness(190, double.NaN, double.NaN, double.NaN),
        };
        model.Legends.Add(new Legend { LegendPlacement = LegendPlacement.Outside, LegendPosition = LegendPosition.BottomCenter, LegendOrientation = LegendOrientation.Horizontal });
        var lines = new CategoryAxis { Position = AxisPosition.Left, StartPosition = 1, EndPosition = 0, TickStyle = TickStyle.None, FontSize = 13 };
        lines.Labels.AddRange(strategies);
        model.Axes.Add(lines);
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Top,
            Minimum = 0,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = OxyColors.LightGray,
            LabelFormatter = ratio => ratio.ToString("0.0", CultureInfo.InvariantCulture),
        });
        model.Annotations.Add(new LineAnnotation { Type = LineAnnotationType.Vertical, X = 1, LineStyle = LineStyle.Solid, Color = OxyColors.Black });
        foreach ((int index, (string fullName, string name)) in workloads.Index())
        {
            double offset = Spread * ((index + 0.5) / workloads.Count - 0.5);
            Add(model, name, s_colours[index % s_colours.Length], [.. comparison.Cases
                .Where(each => each.Diff.Id.FullName == fullName && strategies.Contains(each.Diff.Id.Variant))
                .Select(each => (Line: strategies.Index().First(strategy => strategy.Item == each.Diff.Id.Variant).Index + offset, each))]);
        }
        return SvgExporter.ExportToString(model, Width, Frame + (LineHeight * strategies.Count), isDocument: true).ReplaceLineEndings("\n") + "\n";
    }

    private static void Add(PlotModel model, string name, OxyColor colour, (double Line, CaseComparison Case)[] cases)
    {
        var bounds = new LineSeries { Color = colour, StrokeThickness = 2 };
        // OxyPlot measures Helvetica, the reader's font may be wider: the blanks keep the legend's words apart, and whole.
        var ratios = new ScatterSeries { Title = name + "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0", MarkerType = MarkerType.Circle, MarkerSize = 4, MarkerFill = colour };
        foreach ((double line, CaseComparison each) in cases)
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
