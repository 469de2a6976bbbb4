using Comparison.Noise;
using Comparison.Records;
using Comparison.Runs;
using Comparison.Statistics;

namespace Bench.Sessions;

/// <summary>What A against A said of one workload.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Rounds">Times of both labels in each round, in nanoseconds.</param>
/// <param name="LogRatios">B to A in each round: by turns where both took them, otherwise by their times.</param>
/// <param name="Launches">The same in the order of time, label or not.</param>
internal sealed record NoisePair(CaseId Id, IReadOnlyList<(double A, double B)> Rounds, IReadOnlyList<double> LogRatios, IReadOnlyList<double> Launches)
{
    /// <summary>What a comparison of the two labels, which met in every round, reports: B divided by A.</summary>
    public double Interleaved => Math.Exp(Pragmastat.Toolkit.Center(new Pragmastat.Sample([.. LogRatios])).NominalValue);

    /// <summary>What it would have reported if the first half of the launches had been A and the second one B.</summary>
    public double Sequential => Ratio([.. Launches.Take(Launches.Count / 2)], [.. Launches.Skip(Launches.Count / 2)]);

    /// <summary>Shamos's spread of all launches, relative to their center.</summary>
    public double RelativeSpread => Pragmastat.Toolkit.RelSpread(new Pragmastat.Sample([.. Launches])).NominalValue;

    /// <summary>The workloads of two records of one session; those that failed in a round do without that round.</summary>
    public static IReadOnlyList<NoisePair> Create(RunRecord a, RunRecord b) =>
    [
        .. a.ToRun("").Cases.Zip(b.ToRun("").Cases)
            .Select(pair => Create(pair.First, pair.Second, a, b))
            .Where(pair => pair.Rounds.Count > 1),
    ];

    /// <summary>The bounds with so many rounds.</summary>
    public FenceEntry Fence(int rounds)
    {
        double upper = FenceEstimator.Upper(LogRatios, rounds);
        return new FenceEntry(Id.Workload, Id.Arguments, rounds, 1 / upper, upper)
        {
            Sequential = FenceEstimator.Sequential([[.. Rounds.Select(round => Math.Log(round.A))], [.. Rounds.Select(round => Math.Log(round.B))]], rounds),
        };
    }

    private static NoisePair Create(RunCase a, RunCase b, RunRecord recordA, RunRecord recordB)
    {
        Dictionary<int, double> ofA = LaunchCenters.From(a.Observations).ToDictionary(launch => launch.Launch, launch => launch.Nanoseconds);
        Dictionary<int, double> ofB = LaunchCenters.From(b.Observations).ToDictionary(launch => launch.Launch, launch => launch.Nanoseconds);
        int[] rounds = [.. ofA.Keys.Intersect(ofB.Keys).Order()];
        Dictionary<int, double> byTurns = TurnDifference.Between(b.Turns, a.Turns).ToDictionary(each => each.Round, each => each.LogRatio);
        return new NoisePair(
            a.Id,
            [.. rounds.Select(round => (ofA[round], ofB[round]))],
            [.. rounds.Select(round => byTurns.TryGetValue(round, out double ratio) ? ratio : Math.Log(ofB[round] / ofA[round]))],
            [
                .. rounds.Select(round => (Round: round, Order: Order(recordA, a.Id, round), Time: ofA[round]))
                    .Concat(rounds.Select(round => (Round: round, Order: Order(recordB, b.Id, round), Time: ofB[round])))
                    .OrderBy(launch => launch.Round).ThenBy(launch => launch.Order)
                    .Select(launch => launch.Time),
            ]);
    }

    private static int Order(RunRecord record, CaseId id, int round) => record.Measurements
        .First(row => row.Round == round && row.Strategy == id.Variant && row.Workload == id.Workload && row.Arguments == id.Arguments).Order;

    private static double Ratio(double[] a, double[] b) =>
        Pragmastat.Toolkit.Ratio(new Pragmastat.Sample(b), new Pragmastat.Sample(a)).NominalValue;
}
