using Comparison.Statistics;
using Perfolizer.Horology;
using Perfolizer.Metrology;

namespace Comparison.Judges;

/// <summary>A threshold in figures: what it allows relative to a time, and on top of any time. The larger one counts.</summary>
/// <param name="Relative">0.03 is 3 percent.</param>
/// <param name="Nanoseconds">Allowed at any time.</param>
internal readonly record struct Tolerance(double Relative, double Nanoseconds)
{
    // Beside so long a time an absolute part is nothing.
    private const double Long = 1e30;

    /// <summary>The same as a difference of logarithms.</summary>
    public double Log => Math.Log(1 + Relative);

    /// <summary>
    /// Perfolizer keeps the parts of a threshold to itself, but applies them: to no time, and to a very long one. What the clock cannot tell
    /// does not matter at any threshold.
    /// </summary>
    /// <param name="threshold">Of percentages and times.</param>
    public static Tolerance From(Threshold threshold) => new((Apply(threshold, Long) / Long) - 1, Math.Max(Apply(threshold, 0), RatioEstimate.ClockFloor));

    private static double Apply(Threshold threshold, double nanoseconds) =>
        threshold.ApplyMax(new Pragmastat.Sample([nanoseconds], TimeUnit.Nanosecond)).Values[0];
}
