using Comparison.Statistics;

namespace Comparison.Noise;

/// <summary>Which ratios does a machine produce when A is compared with A?</summary>
internal static class FenceEstimator
{
    /// <summary>The share of comparisons of A with A that stay inside the fence.</summary>
    public const double Inside = 0.95;

    // One wild round among a few would make a fence that nothing is outside of.
    private const double MostDeviations = 3;

    // Of three stretches two follow another one: fewer would say nothing of how far the next one goes.
    private const int LeastStretches = 3;

    /// <summary>The upper bound of the ratio of two sides that meet in <paramref name="rounds"/> rounds; the lower one is its inverse.</summary>
    /// <remarks>
    /// The noise is known by a few rounds only, and so will be the ratio of a comparison that is to come: a prediction interval (Hahn and Meeker,
    /// Statistical Intervals, 1991, section 4.7), Student's quantile with as many degrees of freedom as rounds, since both sides are the
    /// same thing and the center is known to be 0, times the root mean square, kept between one and three of Shamos's deviations. What is
    /// predicted is the estimate of comparisons, Hodges and Lehmann's center.
    /// </remarks>
    /// <param name="logs">The two sides' logarithmic ratio in each measured round; at least two.</param>
    /// <param name="rounds">Of the comparison, from 1.</param>
    public static double Upper(IReadOnlyList<double> logs, int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(logs.Count, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);

        double typical = NormalNoise.Deviation(logs);
        double deviation = Math.Max(typical, RootMeanSquare(logs));
        // With more than half of the rounds equal, as where the clock is coarse, nothing is typical.
        if (typical > 0)
            deviation = Math.Min(deviation, MostDeviations * typical);
        return Math.Exp(NormalNoise.Reach(logs.Count) * deviation / Math.Sqrt(rounds * NormalNoise.CenterEfficiency));
    }

    /// <summary>The same of two sides of which one was measured after the other: what the machine did in between is in their ratio, too.</summary>
    /// <remarks>
    /// Each stretch of the session's rounds against the one that follows it: the two-sample variance with overlapping samples (Allan, Statistics of
    /// Atomic Frequency Standards, 1966), and its degrees of freedom (Riley, Handbook of Frequency Stability Analysis, NIST SP 1065, 2008, table 5,
    /// white noise) as if one label were all, because both met the same machine. A stretch is no longer than a third of the session.
    /// </remarks>
    /// <param name="labels">The logarithmic times of each label in each measured round, in the order of time; at least two of each.</param>
    /// <param name="rounds">Of the comparison, from 1.</param>
    public static double Sequential(IReadOnlyList<IReadOnlyList<double>> labels, int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);

        int measured = labels[0].Count;
        int stretch = Stretch(rounds, measured);
        double[] changes =
        [
            .. labels.SelectMany(logs => Enumerable.Range(0, measured - (2 * stretch) + 1)
                .Select(start => Center(logs, start + stretch, stretch) - Center(logs, start, stretch))),
        ];
        return Math.Exp(NormalNoise.Reach(Freedom(measured, stretch)) * RootMeanSquare(changes));
    }

    /// <summary>How many rounds a comparison of so many rounds is held against, if so many were measured.</summary>
    public static int Stretch(int rounds, int measured) => Math.Clamp(measured / LeastStretches, 1, rounds);

    private static double Freedom(int measured, int stretch)
    {
        double all = measured + 1, squares = 4.0 * stretch * stretch;
        return Math.Max(1, ((3 * measured / (2.0 * stretch)) - (2 * (all - 2) / all)) * squares / (squares + 5));
    }

    private static double Center(IReadOnlyList<double> logs, int start, int count) => RobustEstimates.Center([.. logs.Skip(start).Take(count)]);

    private static double RootMeanSquare(IReadOnlyList<double> values) => Math.Sqrt(values.Sum(value => value * value) / values.Count);
}
