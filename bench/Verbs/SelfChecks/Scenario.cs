using Comparison.Runs;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;
using Perfolizer.Mathematics.Randomization;

namespace Bench.Verbs.SelfChecks;

/// <summary>Data of which the truth is known.</summary>
/// <param name="Shape">Of the noise: of iterations, or of launches where there are some.</param>
/// <param name="Launches">
/// Whether <paramref name="Count"/> is the number of process launches, each of five iterations that have the launch's own speed in common;
/// otherwise it is the number of iterations.
/// </param>
/// <param name="Count">On each side.</param>
internal sealed record Scenario(NoiseShape Shape, bool Launches, int Count)
{
    private const int IterationsOfLaunch = 5;
    private const double IterationNoise = 0.003;

    /// <summary>Every combination, in the order of the table.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. from shape in NoiseShape.All
           from launches in new[] { false, true }
           from count in new[] { 3, 5, 10, 15, 30, 60 }
           select new Scenario(shape, launches, count),
    ];

    /// <summary>Whether both sides are measured in the same rounds.</summary>
    public bool ShareRounds => Shape.Drift > 0;

    /// <summary>One side's samples.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="effect">What the truth is multiplied by.</param>
    public Observation[] Draw(Random random, double effect)
    {
        RandomGenerator normal = NormalDistribution.Standard.Random(random);
        int iterations = Launches ? IterationsOfLaunch : 1;
        var samples = new Observation[Count * iterations];
        for (int i = 0; i < samples.Length; i += iterations)
        {
            int launch = i / iterations;
            double level = 100 * effect * Shape.Next(normal) * (1 + (Shape.Drift * launch / Count));
            for (int j = 0; j < iterations; j++)
                samples[i + j] = new Observation(Launches || ShareRounds ? launch + 1 : 1, 1, Launches ? level * (1 + (IterationNoise * normal.Next())) : level);
        }
        return samples;
    }
}
