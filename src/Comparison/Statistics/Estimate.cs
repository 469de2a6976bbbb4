namespace Comparison.Statistics;

/// <summary>A figure and the bounds that a verdict stands on: the truth lies beyond either of them at most as often as the misrate says.</summary>
/// <param name="Value">The best single guess; not a number where nothing can be said, as of a ratio to a time that cannot be told from none.</param>
/// <param name="Lower">Negative infinity (0 for a ratio) if the samples are too few to bound it.</param>
/// <param name="Upper">Positive infinity if the samples are too few to bound it.</param>
public readonly record struct Estimate(double Value, double Lower, double Upper)
{
    /// <summary>A ratio of which nothing is known.</summary>
    internal static Estimate UnknownRatio { get; } = new(double.NaN, 0, double.PositiveInfinity);

    /// <summary>A difference of which nothing but a guess is known.</summary>
    internal static Estimate Unbounded(double value) => new(value, double.NegativeInfinity, double.PositiveInfinity);
}
