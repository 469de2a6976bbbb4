using Comparison.Runs;
using Comparison.Text;
using Comparison.Verdicts;
using Perfolizer.Mathematics.OutlierDetection;

namespace Comparison.Warnings;

/// <summary>Do some samples lie far outside the others? They stay in: the estimators bear a third of them.</summary>
internal static class Outliers
{
    // Quartiles of fewer samples say little.
    private const int Least = 10;

    // Tukey's "far out" (Exploratory Data Analysis, 1977, section 2D): beyond the quartiles by three times their distance.
    private const double FarOut = 3;

    public static Warning? Check(string side, IReadOnlyList<Observation> samples)
    {
        if (samples.Count < Least)
            return null;
        double[] times = [.. samples.Select(sample => sample.Nanoseconds)];
        TukeyOutlierDetector fence = TukeyOutlierDetector.Create(times, FarOut);
        double[] outside = [.. times.Where(time => fence.IsLowerOutlier(time) || fence.IsUpperOutlier(time))];
        return outside.Length == 0
            ? null
            : WarningText.Create(
                WarningKind.Outliers,
                $"{outside.Length} of {times.Length} samples of the {side} lie far outside the others, between {Figures.Time(outside.Min())} and {Figures.Time(outside.Max())}.");
    }
}
