using Comparison.Statistics;
using Perfolizer.Mathematics.SignificanceTesting.MannWhitney;
using Xunit;

namespace Comparison.Tests.Judging;

public sealed class NullDistributionTests
{
    [Theory]
    [InlineData(5, 5, 0.05)]
    [InlineData(10, 10, 4e-5)]
    [InlineData(15, 15, 1e-3)]
    [InlineData(12, 40, 1e-3)]
    [InlineData(30, 30, 1e-6)]
    public void The_margin_is_the_largest_that_Perfolizers_exact_distribution_allows(int n, int m, double misrate)
    {
        int k = (int)MannWhitneyNull.Margin(n, m, misrate);
        // The probability of fewer than k.
        Assert.True(MannWhitneyLoefflerExactCdf.Instance.Cdf(n, m, k) <= misrate / 2);
        Assert.True(MannWhitneyLoefflerExactCdf.Instance.Cdf(n, m, k + 1) > misrate / 2);
    }

    [Fact]
    public void Fifteen_on_each_side_at_one_in_a_thousand_leave_37_pairs_out() =>
        Assert.Equal(37, MannWhitneyNull.Margin(15, 15, 1e-3));

    [Fact]
    public void Large_samples_agree_with_Edgeworths_approximation_and_never_say_more()
    {
        long margin = MannWhitneyNull.Margin(400, 400, 1e-3);
        long approximate = Enumerable.Range(0, 80_000).Last(k => MannWhitneyEdgeworthApproxCdf.Instance.Cdf(400, 400, k) <= 5e-4);
        Assert.InRange(margin, approximate - 20, approximate);
    }

    // Perfolizer's approximation overflows there. The center is 2,000,000, the deviation 36,519, the quantile 3.29.
    [Fact]
    public void Thousands_of_samples_are_bounded_too() => Assert.InRange(MannWhitneyNull.Margin(2000, 2000, 1e-3), 1_879_500, 1_880_500);

    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Fact]
    public void Where_the_approximation_begins_it_is_close_and_not_too_narrow()
    {
        long exact = MannWhitneyNull.Margin(215, 215, 4e-5);
        long approximate = MannWhitneyNull.Margin(216, 216, 4e-5);
        // 216 instead of 215 values are worth 160 pairs.
        Assert.InRange(approximate - exact, 100, 170);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(5, 9)]
    [InlineData(10, 10)]
    public void Below_the_least_misrate_there_are_no_bounds(int n, int m)
    {
        Assert.Equal(0, MannWhitneyNull.Margin(n, m, MannWhitneyNull.LeastMisrate(n, m) * 0.99));
        Assert.Equal(1, MannWhitneyNull.Margin(n, m, MannWhitneyNull.LeastMisrate(n, m)));
    }

    // Table A.4 of Hollander and Wolfe, Nonparametric Statistical Methods: P(T+ <= 8) = 0.0244 and P(T+ <= 9) = 0.0322 for n = 10.
    [Fact]
    public void Signed_ranks_are_those_of_the_tables()
    {
        Assert.Equal(9, SignedRankNull.Margin(10, 2 * 0.0245));
        Assert.Equal(0, SignedRankNull.Margin(10, 2.0 / 1025));
        Assert.Equal(1, SignedRankNull.Margin(10, 2.0 / 1024));
    }
}
