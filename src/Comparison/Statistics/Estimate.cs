namespace Comparison.Statistics;

/// <summary>A figure and the interval in which it lies, wrong at most as often as the misrate says.</summary>
/// <param name="Value">The best single guess.</param>
/// <param name="Lower">Negative infinity (0 for a ratio) if the samples are too few to bound it.</param>
/// <param name="Upper">Positive infinity if the samples are too few to bound it.</param>
public readonly record struct Estimate(double Value, double Lower, double Upper);
