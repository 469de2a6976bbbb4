using Comparison.Judges;
using Comparison.Statistics;

namespace Bench.Verbs.SelfChecks;

/// <summary>Do bounds contain the truth as often as they say?</summary>
internal static class Coverage
{
    /// <summary>So large that few thousand comparisons show whether it is kept.</summary>
    public const double Misrate = 0.01;

    private static readonly TimesJudge s_judge = new(default, Misrate);

    /// <summary>Part of the comparisons of A with A whose bounds do not contain 1.</summary>
    public static double Missed(Scenario scenario, int trials) => Enumerable.Range(0, trials).Count(trial => Misses(scenario, trial)) / (double)trials;

    /// <summary>Whether chance alone makes so many trials miss so often: up to three standard deviations of a binomial count.</summary>
    public static bool Holds(double missed, int trials) => missed <= Misrate + (3 * Math.Sqrt(Misrate * (1 - Misrate) / trials));

    private static bool Misses(Scenario scenario, int trial)
    {
        var random = new Random(trial);
        LaunchTimes x = LaunchTimes.From(scenario.Draw(random, 1), scenario.ShareRounds);
        LaunchTimes y = LaunchTimes.From(scenario.Draw(random, 1), scenario.ShareRounds);
        Estimate ratio = s_judge.Judge(x, y, scenario.ShareRounds).Ratio;
        return ratio.Lower > 1 || ratio.Upper < 1;
    }
}
