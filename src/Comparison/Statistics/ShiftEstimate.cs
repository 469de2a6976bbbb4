using Pragmastat.Algorithms;

namespace Comparison.Statistics;

/// <summary>How far does one sample lie above another one?</summary>
internal static class ShiftEstimate
{
    /// <summary>
    /// The median of all pairwise differences (Hodges and Lehmann, Estimates of Location Based on Rank Tests, 1963) and their k-th
    /// smallest and largest as bounds.
    /// </summary>
    /// <param name="x">One sample, not empty.</param>
    /// <param name="y">What is subtracted, not empty.</param>
    /// <param name="misrate">Above 0, below 1.</param>
    /// <returns>In the unit of the values; without bounds if they are too few for the misrate.</returns>
    public static Estimate Unpaired(IReadOnlyList<double> x, IReadOnlyList<double> y, double misrate)
    {
        long k = MannWhitneyNull.Margin(x.Count, y.Count, misrate);
        if (k == 0)
            return new Estimate(FastShift.Estimate(x, y, [0.5])[0], double.NegativeInfinity, double.PositiveInfinity);
        double last = ((double)x.Count * y.Count) - 1;
        double[] quantiles = last == 0
            ? FastShift.Estimate(x, y, [0, 0, 0])
            : FastShift.Estimate(x, y, [0.5, (k - 1) / last, 1 - ((k - 1) / last)]);
        return new Estimate(quantiles[0], quantiles[1], quantiles[2]);
    }

    /// <summary>
    /// The same of values that belong together, <paramref name="x"/>[i] and <paramref name="y"/>[i]: what both have in common, such as the
    /// machine's speed in a round, does not widen the bounds.
    /// </summary>
    /// <param name="x">One sample, not empty.</param>
    /// <param name="y">What is subtracted, as many.</param>
    /// <param name="misrate">Above 0, below 1.</param>
    /// <returns>In the unit of the values; without bounds if they are too few for the misrate.</returns>
    public static Estimate Paired(IReadOnlyList<double> x, IReadOnlyList<double> y, double misrate)
    {
        double[] averages = Averages([.. x.Zip(y, (one, other) => one - other)]);
        int k = SignedRankNull.Margin(x.Count, misrate);
        return k == 0
            ? new Estimate(Median(averages), double.NegativeInfinity, double.PositiveInfinity)
            : new Estimate(Median(averages), averages[k - 1], averages[^k]);
    }

    // Walsh averages: of each two values, and of each value with itself; ascending.
    private static double[] Averages(double[] values)
    {
        double[] averages = new double[values.Length * (values.Length + 1) / 2];
        int next = 0;
        for (int i = 0; i < values.Length; i++)
        {
            for (int j = i; j < values.Length; j++)
                averages[next++] = (values[i] + values[j]) / 2;
        }
        Array.Sort(averages);
        return averages;
    }

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
