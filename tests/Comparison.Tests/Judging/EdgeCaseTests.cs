using Comparison.Judges;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;
using Perfolizer.Metrology;
using Xunit;

namespace Comparison.Tests.Judging;

/// <summary>What is said of samples that are few, zero, or all alike?</summary>
public sealed class EdgeCaseTests
{
    private static readonly double[] s_misrates = [1e-6, 1e-4, 1e-2, 0.1, 0.5];

    [Fact]
    public void One_sample_a_side_settles_nothing_and_says_so()
    {
        CaseComparison judged = Judge([100], [200]);
        Assert.Equal(Verdict.Inconclusive, judged.Verdict);
        Assert.Equal(double.PositiveInfinity, judged.Ratio.Upper);
        Assert.Contains(judged.Warnings, warning => warning.Kind == WarningKind.TooFewSamples);
        Assert.True(judged.MoreRounds > 0);
    }

    [Fact]
    public void Zeros_on_both_sides_are_the_same()
    {
        CaseComparison judged = Judge(new double[15], new double[15]);
        Assert.Equal(Verdict.Same, judged.Verdict);
        Assert.True(double.IsNaN(judged.Ratio.Value));
    }

    [Fact]
    public void Something_against_nothing_is_slower_and_the_ratio_is_unknown()
    {
        CaseComparison judged = Judge(new double[15], Noisy(15, 10, seed: 1));
        Assert.Equal(Verdict.Slower, judged.Verdict);
        Assert.True(double.IsNaN(judged.Ratio.Value));
        Assert.Equal((0, double.PositiveInfinity), (judged.Ratio.Lower, judged.Ratio.Upper));
        Assert.InRange(judged.Shift.Value, 9.5, 10.5);
    }

    [Theory]
    [InlineData(0.006, 0)]
    [InlineData(0, 0.2)]
    [InlineData(0.01, 0.28)] // 28 times as much
    [InlineData(1, 1.25)]
    public void What_the_clock_cannot_tell_is_no_difference(double ofBase, double ofDiff)
    {
        CaseComparison judged = Judge(Noisy(15, ofBase, seed: 1), Noisy(15, ofDiff, seed: 2));
        Assert.True(judged.Verdict is Verdict.Same or Verdict.Inconclusive);
        Assert.Equal(Math.Min(ofBase, ofDiff) < 0.3, double.IsNaN(judged.Ratio.Value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_sides_swapped_the_verdict_is_the_opposite(int seed)
    {
        double[] slow = Noisy(15, 120, seed);
        double[] fast = Noisy(15, 100, seed + 100);
        CaseComparison forth = Judge(slow, fast);
        CaseComparison back = Judge(fast, slow);
        Assert.Equal((Verdict.Faster, Verdict.Slower), (forth.Verdict, back.Verdict));
        Assert.Equal(forth.Ratio.Lower, 1 / back.Ratio.Upper, 1e-9);
        Assert.Equal(forth.Shift.Lower, -back.Shift.Upper, 1e-6);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(5, 9)]
    [InlineData(15, 15)]
    [InlineData(60, 40)]
    public void Bounds_contain_the_estimate_and_more_misrate_never_widens_them(int n, int m)
    {
        double[] x = Noisy(n, 100, seed: n);
        double[] y = Noisy(m, 101, seed: m + 1000);
        Estimate[] estimates = [.. s_misrates.Select(misrate => Contrast.From(default, Times(y), Times(x), false, misrate).At(misrate).Shift)];
        Assert.All(estimates, estimate => Assert.InRange(estimate.Value, estimate.Lower, estimate.Upper));
        Assert.All(estimates.Zip(estimates.Skip(1)), pair => Assert.True(pair.First.Lower <= pair.Second.Lower && pair.First.Upper >= pair.Second.Upper));
    }

    [Fact]
    public void The_margin_is_that_of_the_tables()
    {
        // Mann and Whitney's critical value for 15 and 15 at 5 percent, two-sided, is 64; k is one more. Wilcoxon's for 15 is 25.
        Assert.Equal(65, MannWhitneyNull.Margin(15, 15, 0.05));
        Assert.Equal(26, SignedRankNull.Margin(15, 0.05));
        Assert.Equal(0, MannWhitneyNull.Margin(1, 1, 0.5));
    }

    private static LaunchTimes Times(double[] times) => new(times, null);

    private static CaseComparison Judge(double[] ofBase, double[] ofDiff) =>
        Assert.Single(new Comparer(Threshold.Parse("5%"), 1e-3) { TrustSingleLaunch = true }.Compare(RunOf(ofBase), RunOf(ofDiff)).Cases);

    private static Run RunOf(double[] times) => new(
        "run", [], null, [new RunCase(new CaseId("W", "", ""), [.. times.Select(time => new Observation(1, 1, time))], [], null)], []);

    private static double[] Noisy(int count, double center, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => center * (1 + (0.02 * (random.NextDouble() - 0.5))))];
    }
}
