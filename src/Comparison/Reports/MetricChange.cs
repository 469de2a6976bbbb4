using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>A counted figure that is not the same on both sides.</summary>
/// <param name="Case">Of which case.</param>
/// <param name="Metric">Which figure.</param>
internal sealed record MetricChange(CaseComparison Case, MetricComparison Metric)
{
    /// <summary>By how much; NaN if a side does not have it.</summary>
    public double Difference => Metric.Diff - Metric.Base ?? double.NaN;
}
