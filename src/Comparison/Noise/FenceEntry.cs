namespace Comparison.Noise;

/// <summary>The ratios that pure noise produces for one workload.</summary>
/// <param name="Workload">Full name of the method.</param>
/// <param name="Arguments">As BenchmarkDotNet prints them; empty if there are none.</param>
/// <param name="Rounds">With so many rounds on each side.</param>
/// <param name="Lower">19 of 20 comparisons of A with A that meet in every round report a ratio between this ...</param>
/// <param name="Upper">... and this; the one is the inverse of the other, because the sides are interchangeable.</param>
public sealed record FenceEntry(string Workload, string Arguments, int Rounds, double Lower, double Upper)
{
    /// <summary>The same as <see cref="Upper"/> where one side was measured after the other, in a session of its own; null if unknown.</summary>
    public double? Sequential { get; init; }

    /// <summary>Whether a ratio of something to itself can have these bounds.</summary>
    internal bool IsSound => Rounds > 0 && Lower is > 0 and <= 1 && IsUpper(Upper) && (Sequential is not { } sequential || IsUpper(sequential));

    private static bool IsUpper(double bound) => bound >= 1 && double.IsFinite(bound);
}
