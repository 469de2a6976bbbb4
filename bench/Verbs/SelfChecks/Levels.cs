using Perfolizer.Mathematics.Randomization;

namespace Bench.Verbs.SelfChecks;

/// <summary>How fast are the launches of two sides, around 1? Each answer is a function of where chance comes from.</summary>
internal static class Levels
{
    private const double Noise = 0.01;

    /// <summary>Each launch has a speed of its own.</summary>
    public static Func<RandomGenerator, (double[] Base, double[] Diff)> Independent(NoiseShape shape, int n) =>
        normal => (Draw(n, _ => shape.Next(normal)), Draw(n, _ => shape.Next(normal)));

    /// <summary>The same, of normal noise, with other numbers and spreads on both sides.</summary>
    public static Func<RandomGenerator, (double[] Base, double[] Diff)> Unequal(int ofBase, double spreadOfBase, int ofDiff, double spreadOfDiff) =>
        normal => (Draw(ofBase, _ => 1 + (spreadOfBase * normal.Next())), Draw(ofDiff, _ => 1 + (spreadOfDiff * normal.Next())));

    /// <summary>The machine becomes slower from the first round to the last, for both sides alike.</summary>
    public static Func<RandomGenerator, (double[] Base, double[] Diff)> Drifting(int rounds, double drift) => normal => (
        Draw(rounds, round => (1 + (drift * round / rounds)) * (1 + (Noise * normal.Next()))),
        Draw(rounds, round => (1 + (drift * round / rounds)) * (1 + (Noise * normal.Next()))));

    /// <summary>The machine's speed resembles that of the round before, for both sides alike; each has noise of its own on top.</summary>
    public static Func<RandomGenerator, (double[] Base, double[] Diff)> AutocorrelatedMachine(int rounds, double correlation) => normal =>
    {
        double[] machine = Autocorrelated(rounds, correlation, normal);
        return (Draw(rounds, round => machine[round] * (1 + (Noise * normal.Next()))), Draw(rounds, round => machine[round] * (1 + (Noise * normal.Next()))));
    };

    /// <summary>Each launch resembles the one before it, on each side by itself.</summary>
    public static Func<RandomGenerator, (double[] Base, double[] Diff)> AutocorrelatedLaunches(int n, double correlation) =>
        normal => (Autocorrelated(n, correlation, normal), Autocorrelated(n, correlation, normal));

    /// <summary>The machine's speed takes a step at random from each launch to the next; one side is measured after the other.</summary>
    public static Func<RandomGenerator, (double[] Base, double[] Diff)> TwoSessions(int n, double step) => normal =>
    {
        double[] machine = Walk(2 * n, step, normal);
        return (Draw(n, launch => machine[launch] * (1 + (Noise * normal.Next()))), Draw(n, launch => machine[n + launch] * (1 + (Noise * normal.Next()))));
    };

    /// <summary>A speed that takes a step at random from each round to the next.</summary>
    public static double[] Walk(int rounds, double step, RandomGenerator normal)
    {
        double sum = 0;
        return Draw(rounds, _ => Math.Exp(sum += step * normal.Next()));
    }

    // As wide as the usual noise, whatever the correlation.
    private static double[] Autocorrelated(int n, double correlation, RandomGenerator normal)
    {
        double last = normal.Next();
        return Draw(n, i => 1 + (Noise * (i == 0 ? last : last = (correlation * last) + (Math.Sqrt(1 - (correlation * correlation)) * normal.Next()))));
    }

    private static double[] Draw(int count, Func<int, double> next) => [.. Enumerable.Range(0, count).Select(next)];
}
