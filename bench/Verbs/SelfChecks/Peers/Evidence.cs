namespace Bench.Verbs.SelfChecks.Peers;

/// <summary>
/// What a peer's test stands on, asked the question of this library: is it slower by more than the threshold? The more the larger; tools are compared at a
/// level of their own test that makes all of them wrong equally often.
/// </summary>
/// <param name="Name">Of the tools whose evidence it is.</param>
/// <param name="Of">Not a number where there is none.</param>
internal sealed record Evidence(string Name, Func<SimulatedPair, double> Of)
{
    /// <summary>In display order.</summary>
    public static IReadOnlyList<Evidence> All { get; } =
    [
        new("ResultsComparer, BenchmarkDotNet", pair => Larger(SimulatedPair.Iterations(pair.Base), SimulatedPair.Iterations(pair.Diff))),
        new(Peer.Benchstat.Name, pair => Larger(SimulatedPair.Means(pair.Base), SimulatedPair.Means(pair.Diff))),
        new(Peer.Bencher.Name, pair => Peer.BencherDeviations(pair, 1 + Own.Edge)),
    ];

    /// <summary>The evidence that at most the misrate's share of comparisons exceeds, of which the truth is at the edge of the threshold.</summary>
    /// <param name="atEdge">Of those.</param>
    public static double Critical(IReadOnlyList<double> atEdge) =>
        atEdge.OrderDescending().ElementAt((int)(Own.Misrate * atEdge.Count));

    // Mann and Whitney's statistic: how many pairs have the second one larger.
    private static double Larger(double[] x, double[] y)
    {
        if (x.Length < 2 || y.Length < 2)
            return double.NaN;
        double[] sorted = [.. x.Select(time => time * (1 + Own.Edge)).Order()];
        long pairs = 0;
        foreach (double time in y)
        {
            int index = Array.BinarySearch(sorted, time);
            pairs += index < 0 ? ~index : index;
        }
        return pairs;
    }
}
