using Comparison.Runs;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;
using Perfolizer.Mathematics.Randomization;

namespace Bench.Verbs.SelfChecks;

/// <summary>Data of which the truth is known.</summary>
/// <param name="Noise">For the table.</param>
/// <param name="Of">What has that noise: launches, rounds that both sides share, or the iterations of one launch.</param>
/// <param name="N">How many of them on each side.</param>
/// <param name="Levels">How fast each launch is, around 1, on both sides.</param>
internal sealed record Scenario(string Noise, string Of, string N, Func<RandomGenerator, (double[] Base, double[] Diff)> Levels)
{
    private const double Center = 100; // ns
    private const double IterationNoise = 0.003;
    private const int UsualIterations = 3;

    /// <summary>In each launch.</summary>
    public int Iterations { get; init; } = UsualIterations;

    /// <summary>Whether both sides are measured in the same rounds.</summary>
    public bool ShareRounds { get; init; }

    /// <summary>Whether all that the verdicts assume is so.</summary>
    public bool IsAssumed { get; init; } = true;

    /// <summary>Nanoseconds from one time that the clock can tell to the next; 0 if it can tell all.</summary>
    public double ClockStep { get; init; }

    /// <summary>Both sides.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="ratio">By how much the second side truly is slower.</param>
    public SimulatedPair Draw(Random random, double ratio)
    {
        RandomGenerator normal = NormalDistribution.Standard.Random(random);
        (double[] ofBase, double[] ofDiff) = Levels(normal);
        return new SimulatedPair(Observe(ofBase, Center, normal), Observe(ofDiff, Center * ratio, normal), ShareRounds);
    }

    private Observation[] Observe(double[] levels, double center, RandomGenerator normal) =>
    [
        .. levels.SelectMany((level, launch) => Enumerable.Range(0, Iterations)
            .Select(_ => new Observation(launch + 1, 1, Tick(center * level * (1 + (IterationNoise * normal.Next())))))),
    ];

    private double Tick(double nanoseconds) => ClockStep > 0 ? Math.Round(nanoseconds / ClockStep) * ClockStep : nanoseconds;
}
