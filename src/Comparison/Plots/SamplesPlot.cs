using System.Globalization;
using Comparison.Runs;
using Comparison.Text;
using Comparison.Verdicts;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Comparison.Plots;

/// <summary>Every sample of a case, both sides beside each other, by round or launch; without those in the order of time.</summary>
internal static class SamplesPlot
{
    private const double Width = 560;
    private const double Height = 260;
    private const int LongestTime = 9; // "1000.0 ms"
    private const double Beside = 0.14; // of the distance between two rounds

    /// <summary>Draws a case.</summary>
    /// <param name="each">Of two sides with samples.</param>
    /// <param name="id">Of no other plot on the page.</param>
    public static string Draw(CaseComparison each, string id)
    {
        PlotModel model = SvgPlot.Model();
        model.PlotMargins = new OxyThickness(SvgPlot.LetterWidth * LongestTime, double.NaN, double.NaN, double.NaN);
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom,
            MinimumMajorStep = 1,
            MinimumPadding = 0.04,
            MaximumPadding = 0.04,
            AxisTitleDistance = 8,
            Title = HasUnits(each) ? "round or launch" : "iteration",
            LabelFormatter = number => number.ToString("0.#", CultureInfo.InvariantCulture),
        }.Styled());
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left,
            MajorGridlineStyle = LineStyle.Solid,
            MinimumPadding = 0.08,
            MaximumPadding = 0.08,
            LabelFormatter = Figures.Time,
        }.Styled());
        Add(model, each, each.Base, MarkerType.Circle, PlotColour.Base, -Beside);
        Add(model, each, each.Diff, MarkerType.Diamond, PlotColour.Diff, Beside);
        return SvgPlot.Draw(model, Width, Height, id);
    }

    private static void Add(PlotModel model, CaseComparison each, CaseSide side, MarkerType marker, OxyColor colour, double beside)
    {
        bool hasUnits = HasUnits(each);
        var samples = new ScatterSeries { MarkerType = marker, MarkerSize = 3, MarkerFill = colour };
        foreach ((int index, Observation sample) in side.Observations.Index())
            samples.Points.Add(new ScatterPoint((hasUnits ? sample.Launch : index + 1) + beside, sample.Nanoseconds));
        model.Series.Add(samples);
        model.Annotations.Add(new LineAnnotation
        {
            Type = LineAnnotationType.Horizontal,
            Y = side.Center,
            Color = colour,
            LineStyle = LineStyle.Solid,
            StrokeThickness = 1,
            Layer = AnnotationLayer.BelowSeries,
        });
    }

    private static bool HasUnits(CaseComparison each) =>
        each.Base.Observations.Concat(each.Diff.Observations).Select(sample => sample.Launch).Distinct().Skip(1).Any();
}
