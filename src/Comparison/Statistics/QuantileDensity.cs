using System.Collections.Concurrent;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;
using Perfolizer.Mathematics.Histograms;
using Perfolizer.Mathematics.Sequences;
using Pragmastat;

namespace Comparison.Statistics;

/// <summary>
/// Perfolizer's density between the quantiles of Harrell and Davis (A New Distribution-free Quantile Estimator, 1982), the same to the last bit. What
/// such a quantile takes of each value depends on how many values there are, and not on the values: it is computed once.
/// </summary>
internal sealed class QuantileDensity : IDensityHistogramBuilder
{
    // Tables for more would fill the memory if each case had another number of values.
    private const int MostKept = 128;

    // Perfolizer's: narrower bins have no height.
    private const double LeastWidth = 1e-9;

    // What LowlandModalityDetector asks for, and what a lowland has less than.
    private const int DetectorBins = 100;
    private const double HalfAndRounding = 0.5 * (1 + 1e-6);

    private static readonly ConcurrentDictionary<(int Values, int Bins), double[]> s_weights = new();

    public static QuantileDensity Instance { get; } = new();

    /// <summary>
    /// Whether it falls anywhere to less than half of its peaks on either side. Where it does not, no lowland is half empty, and the lowlands of
    /// Perfolizer's detector divide nothing. True, too, where that is not known without more work.
    /// </summary>
    /// <param name="sorted">Not empty.</param>
    public static bool MayHaveValley(ReadOnlySpan<double> sorted)
    {
        if (sorted.Length > MostKept)
            return true;
        double[] weights = WeightsOf(sorted.Length, DetectorBins);
        Span<double> heights = stackalloc double[DetectorBins];
        double lower = Quantile(sorted, weights, 0);
        for (int bin = 0; bin < DetectorBins; bin++)
        {
            double upper = Quantile(sorted, weights, bin + 1);
            // Of a bin that is left out nothing is known.
            if (!(upper - lower > LeastWidth))
                return true;
            heights[bin] = 1.0 / DetectorBins / (upper - lower);
            lower = upper;
        }
        return HasValley(heights);
    }

    public DensityHistogram Build(Sample sample, int binCount)
    {
        if (sample.IsWeighted || sample.Size > MostKept)
            return QuantileRespectfulDensityHistogramBuilder.Instance.Build(sample, binCount);
        double[] values = [.. sample.SortedValues];
        double[] weights = WeightsOf(values.Length, binCount);
        var bins = new List<DensityHistogramBin>(binCount);
        double lower = Quantile(values, weights, 0);
        for (int bin = 1; bin <= binCount; bin++)
        {
            double upper = Quantile(values, weights, bin);
            if (upper - lower > LeastWidth)
                bins.Add(new DensityHistogramBin(lower, upper, 1.0 / binCount / (upper - lower)));
            lower = upper;
        }
        return new DensityHistogram(bins);
    }

    private static bool HasValley(ReadOnlySpan<double> heights)
    {
        Span<double> behind = stackalloc double[heights.Length];
        double peak = 0;
        for (int i = heights.Length - 2; i > 0; i--)
            behind[i] = peak = HigherPeak(heights, i, peak);
        peak = 0;
        for (int i = 1; i < heights.Length - 1; i++)
        {
            peak = HigherPeak(heights, i, peak);
            if (heights[i] < Math.Min(peak, behind[i]) * HalfAndRounding)
                return true;
        }
        return false;
    }

    private static double HigherPeak(ReadOnlySpan<double> heights, int place, double peak) =>
        heights[place] > heights[place - 1] && heights[place] >= heights[place + 1] ? Math.Max(peak, heights[place]) : peak;

    private static double Quantile(ReadOnlySpan<double> values, double[] weights, int number)
    {
        ReadOnlySpan<double> own = weights.AsSpan(number * values.Length, values.Length);
        double sum = 0;
        for (int i = 0; i < own.Length; i++)
            sum += own[i] * values[i];
        return sum;
    }

    private static double[] WeightsOf(int values, int bins) => s_weights.GetOrAdd((values, bins), key => Weights(key.Values, key.Bins));

    // One quantile after the other.
    private static double[] Weights(int values, int bins)
    {
        var probabilities = new ArithmeticProgressionSequence(0, 1.0 / bins);
        double[] weights = new double[(bins + 1) * values];
        int next = 0;
        for (int number = 0; number <= bins; number++)
        {
            double probability = probabilities.Value(number);
            var distribution = new BetaDistribution((values + 1) * probability, (values + 1) * (1 - probability));
            (double before, double part) = (0, 0);
            for (int i = 0; i < values; i++)
            {
                part += 1.0 / values;
                double upTo = distribution.Cdf(part);
                weights[next++] = upTo - before;
                before = upTo;
            }
        }
        return weights;
    }
}
