namespace Comparison.Noise;

/// <summary>The ratios that pure noise produces for one workload.</summary>
/// <param name="Workload">Full name of the method.</param>
/// <param name="Arguments">As BenchmarkDotNet prints them; empty if there are none.</param>
/// <param name="Rounds">With so many rounds on each side.</param>
/// <param name="Lower">19 of 20 comparisons of A with A report a ratio between this ...</param>
/// <param name="Upper">... and this; the one is the inverse of the other, because the sides are interchangeable.</param>
public sealed record FenceEntry(string Workload, string Arguments, int Rounds, double Lower, double Upper);
