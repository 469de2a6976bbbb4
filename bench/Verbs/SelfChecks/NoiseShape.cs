using Perfolizer.Mathematics.Randomization;

namespace Bench.Verbs.SelfChecks;

/// <summary>A shape that the noise of measurements has.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Next">One value around 1.</param>
internal sealed record NoiseShape(string Name, Func<RandomGenerator, double> Next)
{
    public static NoiseShape Normal { get; } = new("normal", normal => 1 + (0.01 * normal.Next()));

    public static NoiseShape Skewed { get; } = new("log-normal", normal => 1 + (0.01 * Math.Exp(normal.Next())));

    public static NoiseShape Bimodal { get; } = new("bimodal", normal => (normal.Next() > 0 ? 1 : 1.03) + (0.005 * normal.Next()));

    /// <summary>The ratio of a normal value to another one is Cauchy's: neither mean nor variance.</summary>
    public static NoiseShape HeavyTailed { get; } = new("heavy-tailed", normal => 1 + (0.01 * Math.Abs(normal.Next() / normal.Next())));

    /// <summary>Every shape, about 1 percent wide; the bimodal one has a second mode 3 percent above the first.</summary>
    public static IReadOnlyList<NoiseShape> All { get; } = [Normal, Skewed, Bimodal, HeavyTailed];
}
