using Comparison.Verdicts;
using Perfolizer.Mathematics.Common;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;
using Perfolizer.Mathematics.SignificanceTesting;
using Perfolizer.Mathematics.SignificanceTesting.Base;
using Perfolizer.Mathematics.SignificanceTesting.MannWhitney;
using Perfolizer.Metrology;
using Pragmastat;

namespace Bench.Verbs.SelfChecks.Peers;

/// <summary>Another tool that people judge benchmarks with.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Judge">What it says of the second side.</param>
internal sealed record Peer(string Name, Func<SimulatedPair, Verdict> Judge)
{
    private const double UsualLevel = 0.05;
    private const double BencherBoundary = 0.99;

    private static readonly SimpleEquivalenceTest s_equivalence = new(MannWhitneyTest.Instance);

    /// <summary>
    /// dotnet/performance's ResultsComparer (TwoInputsComparer.cs): all iterations of a file, Mann and Whitney's test against the threshold that it demands,
    /// one-sided at 5 percent each way. Its filter of noise below 0.3 ns does not matter at 100 ns.
    /// </summary>
    public static Peer ResultsComparer { get; } = new("ResultsComparer", pair => MannWhitney(pair, UsualLevel));

    /// <summary>BenchmarkDotNet's <c>--statisticalTest</c> (StatisticalTestColumn.cs of 0.15.8, with its default level).</summary>
    public static Peer BenchmarkDotNet { get; } = new("BenchmarkDotNet", pair =>
        s_equivalence.Perform(new Sample(SimulatedPair.Iterations(pair.Diff)), new Sample(SimulatedPair.Iterations(pair.Base)), Own.Threshold, SignificanceLevel.P1E5) switch
        {
            ComparisonResult.Greater => Verdict.Slower,
            ComparisonResult.Lesser => Verdict.Faster,
            ComparisonResult.Indistinguishable => Verdict.Same,
            _ => Verdict.Inconclusive,
        });

    /// <summary>golang/perf's benchstat: one value a run, Mann and Whitney's test, two-sided at 5 percent, no threshold (benchmath/assume_nothing.go).</summary>
    public static Peer Benchstat { get; } = new("benchstat", pair =>
    {
        (double[] x, double[] y) = (SimulatedPair.Means(pair.Base), SimulatedPair.Means(pair.Diff));
        return Choose(OneSided(y, x, Threshold.Zero), OneSided(x, y, Threshold.Zero), UsualLevel / 2);
    });

    /// <summary>
    /// Bencher's usual rule for latencies: the new value, here the mean of all launches, above Student's boundary of 0.99 around the earlier ones
    /// (bencher.dev/docs/explanation/thresholds, t-test). It says nothing of what is faster.
    /// </summary>
    public static Peer Bencher { get; } = new("Bencher", pair =>
    {
        double deviations = BencherDeviations(pair, 1);
        int launches = SimulatedPair.Means(pair.Base).Length;
        return deviations > new StudentDistribution(Math.Max(1, launches - 1)).Quantile(BencherBoundary) ? Verdict.Slower : Verdict.Inconclusive;
    });

    /// <summary>In display order.</summary>
    public static IReadOnlyList<Peer> All { get; } = [ResultsComparer, BenchmarkDotNet, Benchstat, Bencher];

    /// <summary>ResultsComparer's test at any level.</summary>
    public static Verdict MannWhitney(SimulatedPair pair, double level)
    {
        (double[] x, double[] y) = (SimulatedPair.Iterations(pair.Base), SimulatedPair.Iterations(pair.Diff));
        return Choose(OneSided(y, x, Own.Threshold), OneSided(x, y, Own.Threshold), level);
    }

    /// <summary>How many deviations of the base's launches the other side's mean lies above <paramref name="ratio"/> times theirs; none if there is one launch.</summary>
    public static double BencherDeviations(SimulatedPair pair, double ratio)
    {
        double[] history = SimulatedPair.Means(pair.Base);
        double mean = history.Average();
        double deviation = Math.Sqrt(history.Sum(value => (value - mean) * (value - mean)) / (history.Length - 1));
        return (SimulatedPair.Means(pair.Diff).Average() - (ratio * mean)) / (ratio * deviation);
    }

    private static double OneSided(double[] larger, double[] smaller, Threshold threshold) =>
        MannWhitneyTest.Instance.GetPValue(new Sample(larger), new Sample(smaller), AlternativeHypothesis.Greater, threshold);

    private static Verdict Choose(double slower, double faster, double level) =>
        slower < level ? Verdict.Slower
        : faster < level ? Verdict.Faster
        : Verdict.Inconclusive;
}
