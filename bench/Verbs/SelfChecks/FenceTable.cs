using System.Globalization;
using Comparison.Judges;
using Comparison.Noise;
using Comparison.Statistics;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;
using Perfolizer.Mathematics.Randomization;
using Perfolizer.Metrology;

namespace Bench.Verbs.SelfChecks;

/// <summary>Do fresh comparisons of A with A stay inside a machine's fence as often as it says?</summary>
internal static class FenceTable
{
    private const int Trials = 2000;
    private const double WalkStep = 0.003;
    private const double Center = 100; // ns
    private const int FewRounds = 8; // skewed noise has wild rounds that so few have not seen

    private static readonly Threshold s_threshold = Threshold.Parse("2%");
    private static readonly TimesJudge s_judge = new(Tolerance.From(s_threshold), Own.Misrate);

    private static readonly Session[] s_sessions =
    [
        .. from shape in NoiseShape.All
           from rounds in new[] { 3, 5, FewRounds, 10, 15, 30 }
           select new Session(shape.Name, rounds, shape, 0, shape != NoiseShape.HeavyTailed && (shape != NoiseShape.Skewed || rounds > FewRounds)),
        .. from rounds in new[] { 10, 30 }
           select new Session($"wandering by {Chance.Percent(WalkStep, "0.0")} %", rounds, NoiseShape.Normal, WalkStep, IsPromised: false),
    ];

    // What noise a machine has, and by how much it becomes faster or slower from round to round.
    private sealed record Session(string Noise, int Rounds, NoiseShape Shape, double Step, bool IsPromised);

    // What became of one fence and the comparisons that came after it.
    private readonly record struct Fresh(bool InsideOne, bool InsideTwo, bool IsDifferent);

    public static SelfCheckTable Create() => new(
        "fences",
        "Fences",
        string.Create(CultureInfo.InvariantCulture, $"""
            `bench noise` saw A against A in so many rounds. *Inside*: percent of {Trials} fresh comparisons of A with A, of as many rounds, whose ratio stays within the fence of *one session*,
            in which both met in every round, and, one side measured after the other, within that of *two sessions*; {Chance.Percent(FenceEstimator.Inside)} is what a fence says. *Wrong*: percent of those of two sessions that are called
            faster or slower at a threshold of {s_threshold} and a misrate of {Own.Misrate:0.###}, without a fence and with it. A machine that wanders takes a step of {Chance.Percent(WalkStep, "0.0")} percent at random from each
            round to the next, on top of normal noise: a fence of a third of the rounds cannot know how far that goes.
            """),
        ["noise", "rounds", "inside, one session", "inside, two sessions", "wrong without a fence", "wrong with it"],
        s_sessions.Length,
        row => Run(s_sessions[row]));

    private static SelfCheckRow Run(Session session)
    {
        Fresh[] fresh = [.. Enumerable.Range(0, Trials).Select(trial => Try(session, new Random(trial)))];
        double one = Share(each => each.InsideOne), two = Share(each => each.InsideTwo);
        double without = Share(each => each.IsDifferent), with = Share(each => each.IsDifferent && !each.InsideTwo);
        bool holds = !session.IsPromised || (Chance.AllowsLess(one, FenceEstimator.Inside, Trials) && Chance.AllowsLess(two, FenceEstimator.Inside, Trials)
            && Chance.Allows(with, Own.Misrate, Trials));
        return SelfCheckRow.From(
            holds,
            [
                session.Noise + (session.IsPromised ? "" : SelfCheckRow.Star), session.Rounds.ToString(CultureInfo.InvariantCulture),
                Chance.Percent(one, "0.0"), Chance.Percent(two, "0.0"), Chance.Percent(without, "0.00"), Chance.Percent(with, "0.00"),
            ]);

        double Share(Predicate<Fresh> counts) => fresh.Count(each => counts(each)) / (double)Trials;
    }

    private static Fresh Try(Session session, Random random)
    {
        RandomGenerator normal = NormalDistribution.Standard.Random(random);
        int rounds = session.Rounds;
        (double[] a, double[] b) = Labels();
        double fenceOfOne = Math.Log(FenceEstimator.Upper(Ratios(a, b), rounds));
        double fenceOfTwo = Math.Log(FenceEstimator.Sequential([RatioEstimate.Logs(a), RatioEstimate.Logs(b)], rounds));

        (double[] c, double[] d) = Labels();
        double ofOne = Differences.Paired(Ratios(c, d)).Center;
        double[] both = Times(Levels.Walk(2 * rounds, session.Step, normal));
        TimesVerdict two = s_judge.Judge(new LaunchTimes(both[..rounds], null), new LaunchTimes(both[rounds..], null), shareRounds: false);
        return new Fresh(Math.Abs(ofOne) <= fenceOfOne, Math.Abs(Math.Log(two.Ratio.Value)) <= fenceOfTwo, two.Verdict.IsDifferent());

        (double[] A, double[] B) Labels()
        {
            double[] machine = Levels.Walk(rounds, session.Step, normal);
            return (Times(machine), Times(machine));
        }

        double[] Times(double[] machine) => [.. machine.Select(speed => Center * speed * session.Shape.Next(normal))];
    }

    private static double[] Ratios(double[] a, double[] b) => [.. RatioEstimate.Logs(b).Zip(RatioEstimate.Logs(a), (one, other) => one - other)];
}
