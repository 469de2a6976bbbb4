using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Text;
using Comparison.Verdicts;
using Perfolizer.Mathematics.OutlierDetection;

namespace Comparison.Warnings;

/// <summary>
/// Do some samples lie far outside the others? They stay in: the estimators bear a third of them. The long tail of skewed data is no outlier:
/// its samples lie ever further out, and there is no gap before the last ones.
/// </summary>
internal static class Outliers
{
    // Quartiles of fewer samples say little.
    private const int Least = 10;

    // Tukey's "far out" (Exploratory Data Analysis, 1977, section 2D): beyond the quartiles by three times their distance.
    private const double FarOut = 3;

    // So many times as far from the center as the furthest of the others.
    private const double Gap = 5;

    public static Warning? Check(string side, IReadOnlyList<Observation> samples)
    {
        if (samples.Count < Least)
            return null;
        double[] times = [.. samples.Select(sample => sample.Nanoseconds)];
        TukeyOutlierDetector fence = TukeyOutlierDetector.Create(times, FarOut);
        if (!times.Any(IsOutside))
            return null;
        double center = RobustEstimates.Center(times);
        double others = times.Where(time => !IsOutside(time)).Select(Distance).DefaultIfEmpty().Max();
        double[] outside = [.. times.Where(time => IsOutside(time) && Distance(time) >= Gap * others)];
        // What lies far out without a gap is the tail that the others belong to.
        return outside.Length < times.Count(IsOutside)
            ? null
            : WarningText.Create(
                WarningKind.Outliers,
                $"{outside.Length} of {times.Length} samples of the {side} lie far outside the others, between {Figures.Time(outside.Min())} and {Figures.Time(outside.Max())}.");

        bool IsOutside(double time) => fence.IsLowerOutlier(time) || fence.IsUpperOutlier(time);

        double Distance(double time) => Math.Abs(time - center);
    }
}
