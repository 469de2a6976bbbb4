using System.Globalization;
using Bench.Verbs.SelfChecks.Peers;
using Comparison.Runs;
using Comparison.Verdicts;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;
using Perfolizer.Mathematics.Randomization;

namespace Bench.Verbs.SelfChecks;

/// <summary>How many rounds or launches find ten percent in two percent of noise?</summary>
internal static class PowerTable
{
    private const int Trials = 2000;
    private const double Noise = 0.02;
    private const double Alike = 0.005; // two ways to compute one test may differ in a few of so many comparisons
    private const double Effect = 0.1;
    private const double Center = 100; // ns

    private static readonly (Kind Kind, int N)[] s_rows = [.. from kind in Kind.All from n in new[] { 10, 15, 20, 30 } select (kind, n)];

    public static SelfCheckTable Create() => new(
        "power",
        "How much is found",
        string.Create(CultureInfo.InvariantCulture, $"""
            Percent of {Trials} comparisons called slower if it truly takes {Chance.Percent(Effect)} percent longer, at a threshold of {ComparisonSettings.UsualThreshold} and normal noise. *Shared rounds*: the ratio of both sides
            strays by {Chance.Percent(Noise)} percent from round to round; where the machine strays, by as much on top, for both alike. *Launches*: each side strays by {Chance.Percent(Noise)} percent. Beside it the test of {Peer.ResultsComparer.Name} `--threshold {ComparisonSettings.UsualThreshold}`, at the misrate
            of `bench compare` and at its own level; *wrong*: percent called slower if it truly takes {Chance.Percent(Own.Edge)} percent longer, the edge of the threshold.
            """),
        ["of", "n", "bench compare", "wrong", "ResultsComparer at an equal level", "ResultsComparer", "wrong"],
        s_rows.Length,
        row => Run(s_rows[row].Kind, s_rows[row].N));

    private static SelfCheckRow Run(Kind kind, int n)
    {
        double Found(double effect, Func<SimulatedPair, Verdict> judge) => Chance.Share(Trials, random => judge(kind.Draw(random, n, effect)) == Verdict.Slower);
        double own = Found(Effect, Own.Judge), wrong = Found(Own.Edge, Own.Judge);
        double equal = Found(Effect, pair => Peer.MannWhitney(pair, Own.Misrate));
        double peer = Found(Effect, Peer.ResultsComparer.Judge), peerWrong = Found(Own.Edge, Peer.ResultsComparer.Judge);
        return SelfCheckRow.From(
            own >= equal - Alike && Chance.Allows(wrong, Own.Misrate, Trials),
            [
                kind.Name, n.ToString(CultureInfo.InvariantCulture), Chance.Percent(own, "0.0"), Chance.Percent(wrong, "0.00"),
                Chance.Percent(equal, "0.0"), Chance.Percent(peer, "0.0"), Chance.Percent(peerWrong, "0.0"),
            ]);
    }

    // What strays: each side by itself, and the machine, by which both are slower or faster in a round.
    private sealed record Kind(string Name, bool ShareRounds, double OfSide, double OfMachine)
    {
        public static IReadOnlyList<Kind> All { get; } =
        [
            new("shared rounds", true, Noise / Math.Sqrt(2), 0),
            new("shared rounds, the machine strays", true, Noise / Math.Sqrt(2), Noise),
            new("launches", false, Noise, 0),
        ];

        public SimulatedPair Draw(Random random, int n, double effect)
        {
            RandomGenerator normal = NormalDistribution.Standard.Random(random);
            double[] machine = [.. Enumerable.Range(0, n).Select(_ => Math.Exp(OfMachine * normal.Next()))];
            return new SimulatedPair(Side(Center), Side(Center * (1 + effect)), ShareRounds);

            Observation[] Side(double center) => [.. machine.Select((speed, i) => new Observation(i + 1, 1, center * speed * Math.Exp(OfSide * normal.Next())))];
        }
    }
}
