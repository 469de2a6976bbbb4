using Perfolizer.Mathematics.Randomization;

namespace Bench.Verbs.SelfChecks;

/// <summary>A shape that the noise of measurements has.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Next">One value around 1.</param>
/// <param name="Drift">By how much the level rises from the first round to the last; then both sides are measured in the same rounds.</param>
internal sealed record NoiseShape(string Name, Func<RandomGenerator, double> Next, double Drift = 0)
{
    /// <summary>Every shape, about 1 percent wide; the bimodal one has a second mode 3 percent above the first.</summary>
    public static IReadOnlyList<NoiseShape> All { get; } =
    [
        new("normal", normal => 1 + (0.01 * normal.Next())),
        new("log-normal", normal => 1 + (0.01 * Math.Exp(normal.Next()))),
        new("bimodal", normal => (normal.Next() > 0 ? 1 : 1.03) + (0.005 * normal.Next())),
        // The ratio of a normal value to another one is Cauchy's: neither mean nor variance.
        new("heavy-tailed", normal => 1 + (0.01 * Math.Abs(normal.Next() / normal.Next()))),
        new("drifting", normal => 1 + (0.01 * normal.Next()), Drift: 0.1),
    ];
}
