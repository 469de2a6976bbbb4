using System.Collections.Concurrent;
using Comparison.Statistics;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;
using Perfolizer.Mathematics.Randomization;

namespace Comparison.Judges;

/// <summary>How many more rounds would settle what these did not, in at least eight of ten cases?</summary>
internal static class MoreRounds
{
    // Nobody runs more than that.
    private const int TooMany = 1_000;

    // What is known of the distance may be wrong by chance, and so may what the new rounds say: nine of ten each leave eight of ten.
    private const double Trust = 0.9;

    // So many rounds are simulated; for more of them the normal approximation is good.
    private const int MostSimulated = 48;
    private const int Simulations = 400;

    private static readonly ConcurrentDictionary<(int Rounds, long Margin, bool IsPaired), double> s_needed = new();

    /// <summary>The fewest rounds on each side with which the misrate can be reached.</summary>
    public static int Least(double misrate)
    {
        int rounds = 1;
        while (MannWhitneyNull.Margin(rounds, rounds, misrate) == 0)
            rounds++;
        return rounds;
    }

    /// <summary>The fewest rounds with which the misrate can be reached if both sides are compared round by round.</summary>
    public static int LeastPaired(double misrate)
    {
        int rounds = 1;
        while (SignedRankNull.Margin(rounds, misrate) == 0)
            rounds++;
        return rounds;
    }

    /// <summary>
    /// The estimate strays from the truth by the noise of so few rounds, so that the true distance to the nearer edge of the tolerance is taken
    /// to be one that is exceeded nine times of ten. The rounds that find it are those whose simulated bounds do, nine times of ten.
    /// </summary>
    /// <param name="contrast">What could not be settled.</param>
    /// <param name="rounds">So many there are on each side.</param>
    /// <param name="misrate">Of the case.</param>
    /// <returns>Null if nothing can be promised: the estimate lies almost on the edge.</returns>
    public static int? Estimate(Contrast contrast, int rounds, double misrate)
    {
        (double distance, double noise) = contrast.FromEdge;
        noise *= Inflation(contrast.Noise.Freedom);
        double deviation = noise / Math.Sqrt(rounds * NormalNoise.CenterEfficiency);
        double sure = Exceeded(distance, deviation);
        if (noise == 0 && distance == 0)
            return null;
        int least = contrast.IsPaired ? LeastPaired(misrate) : Least(misrate);
        return Needed(sure / noise, least, misrate, contrast.IsPaired) is { } needed ? Math.Max(1, needed - rounds) : null;
    }

    private static int? Needed(double distance, int least, double misrate, bool isPaired)
    {
        for (int rounds = least; rounds <= Math.Max(least, MostSimulated); rounds += Math.Max(1, rounds / 8))
        {
            if (distance >= Reach(rounds, misrate, isPaired))
                return rounds;
        }
        double quantile = NormalDistribution.Standard.Quantile(1 - (misrate / 2)) + NormalDistribution.Standard.Quantile(Trust);
        double needed = Math.Ceiling(Math.Pow(quantile / distance, 2) / NormalNoise.CenterEfficiency);
        return needed <= TooMany ? (int)needed : null;
    }

    /// <summary>By how much simulated bounds miss the edge at most, nine times of ten, if the noise of a difference is 1.</summary>
    private static double Reach(int rounds, double misrate, bool isPaired)
    {
        long margin = isPaired ? SignedRankNull.Margin(rounds, misrate) : MannWhitneyNull.Margin(rounds, rounds, misrate);
        return s_needed.GetOrAdd((rounds, margin, isPaired), key => Simulate(key.Rounds, key.Margin, key.IsPaired));
    }

    private static double Simulate(int rounds, long margin, bool isPaired)
    {
        RandomGenerator normal = NormalDistribution.Standard.Random(new Random(rounds));
        double[] reaches = new double[Simulations];
        for (int i = 0; i < Simulations; i++)
        {
            Differences drawn = isPaired ? Differences.Paired(normal.Next(rounds)) : Differences.Unpaired(normal.Next(rounds), normal.Next(rounds));
            reaches[i] = -drawn.Smallest(margin) / (isPaired ? 1 : Math.Sqrt(2));
        }
        Array.Sort(reaches);
        return reaches[(int)(Trust * Simulations)];
    }

    // The noise itself is known by few values: what it exceeds four times of five (chi-square; Wilson and Hilferty, 1931).
    private static double Inflation(int freedom)
    {
        if (freedom == 0)
            return 1;
        double part = 2 / (9.0 * freedom);
        double cube = 1 - part - (NormalDistribution.Standard.Quantile(0.8) * Math.Sqrt(part));
        return 1 / Math.Sqrt(Math.Pow(Math.Max(0.2, cube), 3));
    }

    // What the size of a normal value with this center and deviation exceeds nine times of ten.
    private static double Exceeded(double center, double deviation)
    {
        if (deviation == 0)
            return center;
        (double low, double high) = (0, center + deviation);
        for (int i = 0; i < 40; i++)
        {
            double middle = (low + high) / 2;
            double below = NormalDistribution.Standard.Cdf((middle - center) / deviation) - NormalDistribution.Standard.Cdf((-middle - center) / deviation);
            if (below < 1 - Trust)
                low = middle;
            else
                high = middle;
        }
        return low;
    }
}
