using Comparison.Counts;
using Comparison.Runs;

namespace Comparison.Verdicts;

/// <summary>One counted figure on both sides.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Unit">Empty for plain counts.</param>
/// <param name="Base">Null if the base does not have it.</param>
/// <param name="Diff">Null if the other side does not have it.</param>
public sealed record MetricComparison(string Id, string Unit, double? Base, double? Diff)
{
    /// <summary>What the figure is.</summary>
    public FigureKind Kind => FigureKinds.Find(Id);

    /// <summary>The least and the most that the base's rounds counted; null if it was counted once, or always the same.</summary>
    public (double Least, double Most)? BaseRange { get; init; }

    /// <summary>The least and the most that the other side's rounds counted; null if it was counted once, or always the same.</summary>
    public (double Least, double Most)? DiffRange { get; init; }

    /// <summary>How they stand to each other; differences that measuring itself makes are none.</summary>
    public required MetricVerdict Verdict { get; init; }

    /// <summary>Two sides of a figure.</summary>
    /// <param name="ofBase">Null if the base does not have it.</param>
    /// <param name="ofDiff">Null if the other side does not have it; not both.</param>
    internal static MetricComparison From(MetricValue? ofBase, MetricValue? ofDiff)
    {
        MetricValue any = ofBase ?? ofDiff ?? throw new ArgumentNullException(nameof(ofDiff));
        return new MetricComparison(any.Id, any.Unit, ofBase?.Value, ofDiff?.Value)
        {
            BaseRange = Range(ofBase),
            DiffRange = Range(ofDiff),
            Verdict = Judge(ofBase, ofDiff, any.Kind),
        };
    }

    private static MetricVerdict Judge(MetricValue? ofBase, MetricValue? ofDiff, FigureKind kind) => (ofBase, ofDiff) switch
    {
        ({ } one, { } other) => CountRule.Difference(one, other) switch
        {
            null => MetricVerdict.Unsure,
            0 => MetricVerdict.Equal,
            < 0 => MetricVerdict.Less,
            _ => MetricVerdict.More,
        },
        _ => kind is FigureKind.Exact or FigureKind.Mean ? MetricVerdict.OneSided : MetricVerdict.Unsure,
    };

    private static (double, double)? Range(MetricValue? figure) => figure is null || figure.Least == figure.Most ? null : (figure.Least, figure.Most);
}
