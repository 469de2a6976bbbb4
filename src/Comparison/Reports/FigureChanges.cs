using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>Counted figures that differ, figure by figure: those that people ask for first, and of each the largest changes.</summary>
internal sealed class FigureChanges
{
    /// <param name="comparison">With all of them.</param>
    /// <param name="most">So many of each figure are shown.</param>
    public FigureChanges(RunComparison comparison, int most)
    {
        MetricChange[] all = [.. MetricChanges.In(comparison)];
        Count = all.Length;
        Shown =
        [
            .. all.GroupBy(change => (change.Metric.Id, change.Metric.Unit))
                .OrderBy(figure => FigureName.From(figure.Key.Id).Rank)
                .SelectMany(figure => figure.OrderByDescending(change => Math.Abs(change.Difference)).Take(most)),
        ];
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Those that were asked for.</summary>
    public IReadOnlyList<MetricChange> Shown { get; }
}
