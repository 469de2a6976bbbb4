using System.Globalization;
using Comparison.Judges;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;
using Perfolizer.Mathematics.Randomization;
using Perfolizer.Metrology;

namespace Bench.Verbs.SelfChecks;

/// <summary>
/// Does the misrate hold where it is looked several times, and who is settled stops? Rounds of turns are simulated, and looked at as
/// <c>measure --until-settled</c> does.
/// </summary>
internal static class LookCheck
{
    private const int Most = 54; // looks after 16, 24, 36 and 54 rounds
    private const int Trials = 4000;
    private const int SettledTrials = 400;
    private const double CoverageMisrate = 0.01; // so large that few thousand trials show whether it is kept

    private static readonly LookPlan s_plan = LookPlan.Until(Most);
    private static readonly double[] s_effects = [1, 1.01, 1.05, 1.1];

    /// <summary>How many rows there are.</summary>
    public static int Count => NoiseShape.All.Count;

    /// <summary>The head of the table, with what its columns mean.</summary>
    public static string Head { get; } = string.Create(CultureInfo.InvariantCulture, $"""

        Looks after {string.Join(", ", s_plan.Rounds)} rounds. *Missed*: percent of measurings of A and A in which the bounds of some look do not contain the true
        ratio, at a misrate of {Percent(CoverageMisrate, "0")} percent spent over the looks ({Trials} measurings); *unspent*: the same if each look had all of it. *Wrong*: percent of
        them that are called faster or slower at a threshold of {Method.ThresholdText} and a misrate of {Method.Misrate}. *Rounds*: how many it takes, on average, until it is settled or
        {Most} are there, if the second side truly takes {string.Join(" · ", s_effects.Select(effect => Percent(effect - 1, "0")))} percent longer ({SettledTrials} each).

        | noise | missed | unspent | wrong | rounds |
        |---|---|---|---|---|

        """);

    /// <summary>One kind of noise; the same on every call.</summary>
    /// <param name="row">From 0 to <see cref="Count"/> - 1.</param>
    public static SelfCheckRow Run(int row)
    {
        NoiseShape shape = NoiseShape.All[row];
        var tolerance = Tolerance.From(Threshold.Parse(Method.ThresholdText));
        IReadOnlyList<Look> spent = s_plan.Spend(CoverageMisrate);
        Look[] unspent = [.. s_plan.Rounds.Select(round => new Look(round, CoverageMisrate))];
        double missed = Share(shape, rounds => Misses(rounds, spent));
        double missedUnspent = Share(shape, rounds => Misses(rounds, unspent));
        double wrong = Share(shape, rounds => Settle(rounds, tolerance).Verdict is Verdict.Faster or Verdict.Slower);
        string needed = string.Join(" · ", s_effects.Select(effect =>
            Enumerable.Range(0, SettledTrials).Average(trial => Settle(Draw(shape, trial, effect), tolerance).Rounds).ToString("0", CultureInfo.InvariantCulture)));
        bool holds = missed <= CoverageMisrate + (3 * Math.Sqrt(CoverageMisrate * (1 - CoverageMisrate) / Trials)) && wrong <= Method.Misrate;
        return new SelfCheckRow($"| {shape.Name} | {Percent(missed, "0.00")} | {Percent(missedUnspent, "0.00")} | {Percent(wrong, "0.00")} | {needed} |", holds);
    }

    private static double Share(NoiseShape shape, Predicate<(TurnRound[] Base, TurnRound[] Diff)> counts) =>
        Enumerable.Range(0, Trials).Count(trial => counts(Draw(shape, trial, 1))) / (double)Trials;

    private static bool Misses((TurnRound[] Base, TurnRound[] Diff) rounds, IReadOnlyList<Look> looks) => looks.Any(look =>
        new TimesJudge(default, look.Misrate).Judge(UpTo(rounds.Base, look), UpTo(rounds.Diff, look)) is { Ratio: var ratio } && (ratio.Lower > 1 || ratio.Upper < 1));

    private static (Verdict Verdict, int Rounds) Settle((TurnRound[] Base, TurnRound[] Diff) rounds, Tolerance tolerance)
    {
        foreach (Look look in s_plan.Spend(Method.Misrate))
        {
            TimesVerdict? judged = new TimesJudge(tolerance, look.Misrate).Judge(UpTo(rounds.Base, look), UpTo(rounds.Diff, look));
            if (judged is { Verdict: not Verdict.Inconclusive and var verdict })
                return (verdict, look.Round);
        }
        return (Verdict.Inconclusive, Most);
    }

    private static TurnRound[] UpTo(TurnRound[] rounds, Look look) => rounds[..look.Round];

    // What a round of turns leaves: one time each, with noise of its own. What both have in common drops out.
    private static (TurnRound[] Base, TurnRound[] Diff) Draw(NoiseShape shape, int trial, double effect)
    {
        RandomGenerator normal = NormalDistribution.Standard.Random(new Random(trial));
        return (
            [.. Enumerable.Range(1, Most).Select(round => Round(round, 100 * shape.Next(normal)))],
            [.. Enumerable.Range(1, Most).Select(round => Round(round, 100 * effect * shape.Next(normal)))]);
    }

    private static TurnRound Round(int round, double nanoseconds) => new(round, [nanoseconds], [nanoseconds]);

    private static string Percent(double share, string format) => (share * 100).ToString(format, CultureInfo.InvariantCulture);
}
