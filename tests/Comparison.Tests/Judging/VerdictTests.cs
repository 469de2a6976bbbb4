using Comparison.Judges;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;
using Perfolizer.Mathematics.Distributions.ContinuousDistributions;
using Perfolizer.Metrology;
using Xunit;

namespace Comparison.Tests.Judging;

public sealed class VerdictTests
{
    private const double Misrate = 1e-3;

    [Fact]
    public void With_fifteen_samples_and_one_percent_spread_five_percent_are_found()
    {
        Verdict[] verdicts = [.. Enumerable.Range(0, 1000).Select(seed => Judge(seed, 1.05, "2%"))];
        Assert.True(verdicts.Count(verdict => verdict == Verdict.Slower) >= 990);
        Assert.DoesNotContain(Verdict.Faster, verdicts);
        Assert.DoesNotContain(Verdict.Same, verdicts);
    }

    [Fact]
    public void Of_a_thousand_comparisons_of_the_same_at_most_one_is_wrong()
    {
        Verdict[] verdicts = [.. Enumerable.Range(0, 1000).Select(seed => Judge(seed, 1, "2%"))];
        Assert.True(verdicts.Count(verdict => verdict is Verdict.Faster or Verdict.Slower) <= 1);
    }

    [Theory]
    [InlineData(1.05, "2%", Verdict.Slower)]
    [InlineData(0.95, "2%", Verdict.Faster)]
    [InlineData(1.00, "5%", Verdict.Same)]
    [InlineData(1.05, "5%", Verdict.Inconclusive)]
    [InlineData(1.20, "10ns", Verdict.Slower)]
    [InlineData(1.05, "10ns", Verdict.Same)]
    [InlineData(1.10, "10ns", Verdict.Inconclusive)]
    // A difference has to exceed both.
    [InlineData(1.05, "2%|10ns", Verdict.Same)]
    [InlineData(1.05, "10%|1ns", Verdict.Same)]
    [InlineData(1.20, "2%|10ns", Verdict.Slower)]
    public void Thresholds_are_relative_or_absolute(double effect, string threshold, Verdict expected) =>
        Assert.Equal(expected, Judge(1, effect, threshold));

    [Fact]
    public void What_both_sides_have_in_common_in_a_round_cancels()
    {
        // The machine becomes half as fast; the other side is 6 percent slower in each round.
        double[] speed = [.. Enumerable.Range(0, 16).Select(round => 100 * (1 + (round / 16.0)))];
        double[] noise = Noise(7, 16);
        double[] other = Noise(8, 16);
        LaunchTimes x = Units([.. speed.Zip(noise, (level, share) => level * share)]);
        LaunchTimes y = Units([.. speed.Zip(other, (level, share) => level * share * 1.06)]);
        var judge = new TimesJudge(Tolerance.From(Threshold.Parse("2%")), Misrate);

        TimesVerdict paired = judge.Judge(x, y, shareRounds: true);
        Assert.True(paired.IsPaired);
        Assert.Equal(Verdict.Slower, paired.Verdict);
        Assert.Equal(Verdict.Inconclusive, judge.Judge(x, y, shareRounds: false).Verdict);
    }

    [Fact]
    public void Too_few_rounds_for_pairs_are_compared_side_by_side()
    {
        TimesVerdict verdict = new TimesJudge(Tolerance.From(Threshold.Parse("2%")), Misrate).Judge(Units(Noise(1, 10)), Units(Noise(2, 10)), shareRounds: true);
        Assert.False(verdict.IsPaired);
        Assert.True(double.IsFinite(verdict.Ratio.Upper));
    }

    // Without bounds (3), with wide and with narrow ones; what is no difference, what is one, and what lies near the edge.
    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Theory]
    [InlineData(3, 1.00, "5%", false)]
    [InlineData(3, 1.10, "5%", false)]
    [InlineData(10, 1.08, "5%", false)]
    [InlineData(12, 1.035, "2%", false)]
    [InlineData(10, 1.00, "2%", false)]
    [InlineData(5, 1.10, "5%", true)]
    [InlineData(12, 1.00, "2%", true)]
    [InlineData(12, 1.04, "2%", true)]
    public void So_many_more_rounds_settle_it_in_eight_of_ten_cases(int count, double effect, string threshold, bool paired)
    {
        var tolerance = Tolerance.From(Threshold.Parse(threshold));
        (int said, int settled) = (0, 0);
        for (int seed = 0; seed < 300; seed++)
        {
            Contrast few = Between(seed, effect, tolerance, count, paired);
            if (few.At(Misrate).Verdict != Verdict.Inconclusive || MoreRounds.Estimate(few, count, Misrate) is not { } more)
                continue;
            said++;
            settled += Between(seed + 5000, effect, tolerance, count + more, paired).At(Misrate).Verdict != Verdict.Inconclusive ? 1 : 0;
        }
        Assert.True(said >= 20, $"{said}");
        Assert.True(settled >= 0.8 * said, $"{settled} of {said}");
    }

    [Fact]
    public void A_misrate_out_of_reach_asks_for_the_rounds_that_reach_it_at_least()
    {
        var tolerance = Tolerance.From(Threshold.Parse("2%"));
        Contrast few = Between(1, 1.5, tolerance, 3, paired: false);
        Assert.Equal(Verdict.Inconclusive, few.At(Misrate).Verdict);
        int more = MoreRounds.Estimate(few, 3, Misrate)!.Value;
        Assert.InRange(more, MoreRounds.Least(Misrate) - 3, 10);
    }

    [Fact]
    public void Nothing_is_no_time_and_has_a_ratio_all_the_same()
    {
        var zero = new LaunchTimes([.. Enumerable.Repeat(0.0, 15)], null);
        Assert.Equal(Verdict.Same, new TimesJudge(Tolerance.From(Threshold.Parse("2%")), Misrate).Judge(zero, zero, false).Verdict);
    }

    // Noise of two percent.
    private static Contrast Between(int seed, double effect, Tolerance tolerance, int count, bool paired)
    {
        LaunchTimes y = Units([.. Noise(seed, count).Select(share => 1000 * (1 + (2 * (share - 1))))]);
        LaunchTimes x = Units([.. Noise(seed + 100_000, count).Select(share => 1000 * effect * (1 + (2 * (share - 1))))]);
        TurnRound[] Turns(LaunchTimes times) => [.. times.Times.Select((time, round) => new TurnRound(round, [time], [time]))];
        return paired ? Contrast.From(tolerance, Turns(y), Turns(x), leastMisrate: 1)! : Contrast.From(tolerance, y, x, shareRounds: false, Misrate);
    }

    private static Verdict Judge(int seed, double effect, string threshold) => Judge(seed, effect, Tolerance.From(Threshold.Parse(threshold)), 15).Verdict;

    private static TimesVerdict Judge(int seed, double effect, Tolerance tolerance, int count)
    {
        var x = new LaunchTimes([.. Noise(seed, count).Select(share => 100 * share)], null);
        var y = new LaunchTimes([.. Noise(seed + 100_000, count).Select(share => 100 * share * effect)], null);
        return new TimesJudge(tolerance, Misrate).Judge(x, y, shareRounds: false);
    }

    private static LaunchTimes Units(double[] times) => new(times, [.. Enumerable.Range(1, times.Length)]);

    // One percent.
    private static double[] Noise(int seed, int count) => new NormalDistribution(1, 0.01).Random(new Random(seed)).Next(count);
}
