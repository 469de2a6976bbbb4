using System.Globalization;
using Comparison.Judges;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;
using Perfolizer.Mathematics.Randomization;

namespace Bench.Verbs.SelfChecks;

/// <summary>
/// Does the misrate hold where it is looked several times, and who is settled stops? Rounds of turns are simulated, and looked at as
/// <c>measure --until-settled</c> does.
/// </summary>
internal static class LookTable
{
    private const int Most = 54; // looks after 16, 24, 36 and 54 rounds
    private const int Trials = 2000;
    private const int SettledTrials = 200;

    private static readonly LookPlan s_plan = LookPlan.Until(Most);
    private static readonly double[] s_effects = [1, 1.01, 1 + Own.Edge, 1.1];
    private static readonly Tolerance s_tolerance = Tolerance.From(Own.Threshold);

    public static SelfCheckTable Create() => new(
        "looks",
        "Several looks",
        string.Create(CultureInfo.InvariantCulture, $"""
            Looks after {string.Join(", ", s_plan.Rounds)} rounds, by turns. *Missed*: percent of measurings of A and A in which the bounds of some look do not contain the true
            ratio, at a misrate of {Chance.Percent(Own.CoverageMisrate)} percent spent over the looks ({Trials} measurings); *unspent*: the same if each look had all of it. *Wrong*: percent of
            them that are called faster or slower at a threshold of {ComparisonSettings.UsualThreshold} and a misrate of {Own.Misrate:0.###}. *Rounds*: how many it takes, on average, until it is settled or
            {Most} are there, if the second side truly takes {string.Join(" · ", s_effects.Select(effect => Chance.Percent(effect - 1)))} percent longer ({SettledTrials} each).
            """),
        ["noise", "missed", "unspent", "wrong", "rounds"],
        NoiseShape.All.Count,
        row => Run(NoiseShape.All[row]));

    private static SelfCheckRow Run(NoiseShape shape)
    {
        IReadOnlyList<Look> spent = s_plan.Spend(Own.CoverageMisrate);
        Look[] unspent = [.. s_plan.Rounds.Select(round => new Look(round, Own.CoverageMisrate))];
        double missed = Share(shape, rounds => Misses(rounds, spent));
        double missedUnspent = Share(shape, rounds => Misses(rounds, unspent));
        double wrong = Share(shape, rounds => Settle(rounds).Verdict.IsDifferent());
        IEnumerable<string> needed = s_effects.Select(effect =>
            Enumerable.Range(0, SettledTrials).Average(trial => Settle(Draw(shape, new Random(trial), effect)).Rounds).ToString("0", CultureInfo.InvariantCulture));
        return SelfCheckRow.From(
            Chance.Allows(missed, Own.CoverageMisrate, Trials) && Chance.Allows(wrong, Own.Misrate, Trials),
            [shape.Name, Chance.Percent(missed, "0.00"), Chance.Percent(missedUnspent, "0.00"), Chance.Percent(wrong, "0.00"), string.Join(" · ", needed)]);
    }

    private static double Share(NoiseShape shape, Predicate<(TurnRound[] Base, TurnRound[] Diff)> counts) =>
        Chance.Share(Trials, random => counts(Draw(shape, random, 1)));

    private static bool Misses((TurnRound[] Base, TurnRound[] Diff) rounds, IReadOnlyList<Look> looks) => looks.Any(look =>
        new TimesJudge(default, look.Misrate).Judge(UpTo(rounds.Base, look), UpTo(rounds.Diff, look)) is { Ratio: var ratio } && (ratio.Lower > 1 || ratio.Upper < 1));

    private static (Verdict Verdict, int Rounds) Settle((TurnRound[] Base, TurnRound[] Diff) rounds)
    {
        foreach (Look look in s_plan.Spend(Own.Misrate))
        {
            TimesVerdict? judged = new TimesJudge(s_tolerance, look.Misrate).Judge(UpTo(rounds.Base, look), UpTo(rounds.Diff, look));
            if (judged is { Verdict: not Verdict.Inconclusive and var verdict })
                return (verdict, look.Round);
        }
        return (Verdict.Inconclusive, Most);
    }

    private static TurnRound[] UpTo(TurnRound[] rounds, Look look) => rounds[..look.Round];

    // What a round of turns leaves: one time each, with noise of its own. What both have in common drops out.
    private static (TurnRound[] Base, TurnRound[] Diff) Draw(NoiseShape shape, Random random, double effect)
    {
        RandomGenerator normal = NormalDistribution.Standard.Random(random);
        return (
            [.. Enumerable.Range(1, Most).Select(round => Round(round, 100 * shape.Next(normal)))],
            [.. Enumerable.Range(1, Most).Select(round => Round(round, 100 * effect * shape.Next(normal)))]);
    }

    private static TurnRound Round(int round, double nanoseconds) => new(round, [nanoseconds], [nanoseconds]);
}
