namespace Comparison.Statistics;

/// <summary>How many times as large as another one is a sample? The shift of the logarithms.</summary>
internal static class RatioEstimate
{
    // Stands for 0, which has no logarithm: a thousandth of a nanosecond is nothing that a clock can tell from it.
    private const double Zero = 1e-3;

    /// <summary>Logarithms of times.</summary>
    /// <param name="nanoseconds">Not negative.</param>
    public static double[] Logs(IEnumerable<double> nanoseconds) => [.. nanoseconds.Select(time => Math.Log(Math.Max(time, Zero)))];

    /// <summary>The ratio whose logarithm is <paramref name="shift"/>.</summary>
    public static Estimate FromLogarithms(Estimate shift) => new(Math.Exp(shift.Value), Math.Exp(shift.Lower), Math.Exp(shift.Upper));
}
