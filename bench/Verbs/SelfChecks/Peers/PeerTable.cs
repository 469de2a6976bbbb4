using System.Globalization;
using Comparison.Verdicts;

namespace Bench.Verbs.SelfChecks.Peers;

/// <summary>How often are verdicts wrong, how often do they find something, and do other tools do better?</summary>
internal static class PeerTable
{
    private const int Trials = 2000;
    private const int LevelTrials = 20_000; // of which the misrate's share is 20
    private const int FewTrials = 500; // of what others take long for, and of what needs no more

    // Below that two shares of so few trials are the same.
    private const double Better = 0.03;

    private static readonly double[] s_found = [1.07, 1.1];

    public static SelfCheckTable Create() => new(
        "peers",
        "Beside other tools",
        string.Create(CultureInfo.InvariantCulture, $"""
            Each tool as people use it: {Peer.ResultsComparer.Name} `--threshold {ComparisonSettings.UsualThreshold}` and {Peer.BenchmarkDotNet.Name} `--statisticalTest {ComparisonSettings.UsualThreshold}` see every iteration
            (three a launch), {Peer.Benchstat.Name} and {Peer.Bencher.Name} one mean a launch, `bench compare` has its threshold of {ComparisonSettings.UsualThreshold} and its misrate of {Own.Misrate:0.###}. In each cell: percent of comparisons of A with A that are
            called faster or slower; percent called slower if it truly takes {Chance.Percent(Own.Edge)} · {Chance.Percent(s_found[0] - 1)} · {Chance.Percent(s_found[1] - 1)} percent longer. At {Chance.Percent(Own.Edge)} percent such a verdict is wrong for whoever has a threshold.
            ({Trials} comparisons of the first two, {FewTrials} of the others and of other tools.) *Missed*: percent of this library's bounds at a misrate of {Chance.Percent(Own.CoverageMisrate)} percent that do
            not contain the true ratio ({Trials} comparisons): what the verdicts stand on, without a threshold that forgives.

            *At an equal rate*: percent found at {Chance.Percent(s_found[0] - 1)} percent if each tool's test asks whether it is slower by more than the threshold, and its level is such that it is wrong at most in {Own.Misrate:0.###} of
            {LevelTrials} comparisons at the edge, by the tests of {string.Join(" · ", Evidence.All.Select(evidence => evidence.Name))}. The last column names whose test then finds more than `bench compare`, by more
            than {Chance.Percent(Better)} points. A misrate of {Own.Misrate:0.###} cannot be reached with five launches, and is not claimed of one launch: nothing is found there.
            """),
        ["noise", "of", "n", "missed", "bench compare", .. Peer.All.Select(peer => peer.Name), "at an equal rate", "finds more"],
        Scenarios.All.Count,
        row => Run(Scenarios.All[row]));

    private static SelfCheckRow Run(Scenario scenario)
    {
        double missed = Chance.Share(Trials, random => Own.Misses(scenario.Draw(random, 1)));
        double wrong = Wrong(scenario, Own.Judge, Trials), atEdge = Found(scenario, Own.Judge, 1 + Own.Edge, Trials);
        double[] found = [.. s_found.Select(ratio => Found(scenario, Own.Judge, ratio, FewTrials))];
        double[] equal = FoundAtEqualRate(scenario);
        string[] better = [.. Evidence.All.Zip(equal).Where(each => each.Second > found[0] + Better).Select(each => each.First.Name)];
        bool claims = scenario.Draw(new Random(0), 1).Base.Any(each => each.Launch > 1);
        bool holds = !claims || !scenario.IsAssumed
            || (Chance.Allows(wrong, Own.Misrate, Trials) && Chance.Allows(atEdge, Own.Misrate, Trials) && Chance.Allows(missed, Own.CoverageMisrate, Trials));
        return SelfCheckRow.From(
            holds,
            [
                scenario.Noise + (scenario.IsAssumed ? "" : SelfCheckRow.Star), scenario.Of, scenario.N, claims ? Chance.Percent(missed, "0.00") : "",
                Cell(Chance.Percent(wrong, "0.00"), Chance.Percent(atEdge, "0.00"), found),
                .. Peer.All.Select(peer => Cell(scenario, peer)),
                string.Join(" · ", equal.Select(share => Chance.Percent(share))),
                string.Join("; ", better),
            ]);
    }

    private static string Cell(Scenario scenario, Peer peer) => Cell(
        Chance.Percent(Wrong(scenario, peer.Judge, FewTrials), "0.0"), Chance.Percent(Found(scenario, peer.Judge, 1 + Own.Edge, FewTrials), "0.0"),
        [.. s_found.Select(ratio => Found(scenario, peer.Judge, ratio, FewTrials))]);

    private static string Cell(string wrong, string atEdge, double[] found) =>
        string.Join(" · ", [wrong, atEdge, .. found.Select(share => Chance.Percent(share))]);

    private static double Wrong(Scenario scenario, Func<SimulatedPair, Verdict> judge, int trials) =>
        Chance.Share(trials, random => judge(scenario.Draw(random, 1)).IsDifferent());

    private static double Found(Scenario scenario, Func<SimulatedPair, Verdict> judge, double ratio, int trials) =>
        Chance.Share(trials, random => judge(scenario.Draw(random, ratio)) == Verdict.Slower);

    // Of each evidence in turn, all from the same data.
    private static double[] FoundAtEqualRate(Scenario scenario)
    {
        double[][] atEdge = [.. Draw(1 + Own.Edge, LevelTrials)], found = [.. Draw(s_found[0], FewTrials)];
        return
        [
            .. Enumerable.Range(0, Evidence.All.Count).Select(index =>
            {
                double critical = Evidence.Critical([.. atEdge.Select(each => each[index])]);
                return found.Count(each => each[index] > critical) / (double)FewTrials;
            }),
        ];

        IEnumerable<double[]> Draw(double ratio, int trials) => Enumerable.Range(0, trials)
            .Select(trial => scenario.Draw(new Random(trial), ratio)).Select(pair => Evidence.All.Select(evidence => evidence.Of(pair)).ToArray());
    }
}
