using Comparison.Statistics;
using Xunit;

namespace Comparison.Tests.Judging;

/// <summary>Is the misrate spent over the looks, and no more than all of it?</summary>
public sealed class LookPlanTests
{
    [Fact]
    public void It_is_looked_after_sixteen_rounds_and_then_ever_more_seldom() => Assert.Equal([16, 24, 36, 54, 81, 96], LookPlan.Until(96).Rounds);

    [Theory]
    [InlineData(16)]
    [InlineData(54)]
    [InlineData(96)]
    public void The_shares_add_up_to_the_whole(int most) => Assert.Equal(1e-3, LookPlan.Until(most).Spend(1e-3).Sum(look => look.Misrate), 12);

    [Fact]
    public void A_share_that_so_few_rounds_cannot_reach_goes_to_the_next_look()
    {
        // 25 comparisons at 1e-3 leave 4e-5 to each; a part of it is below what 16 rounds can reach, 3e-5.
        IReadOnlyList<Look> looks = LookPlan.Until(96).Spend(4e-5);
        Assert.Equal(24, looks[0].Round);
        Assert.Equal(4e-5, looks.Sum(look => look.Misrate), 12);
        Assert.True(looks[0].Misrate > LookPlan.Until(96).Spend(1e-3)[1].Misrate * 4e-2);
    }

    [Fact]
    public void Where_time_is_up_between_two_looks_there_is_a_last_one_and_less_is_spent()
    {
        LookPlan ended = LookPlan.Until(96).EndedAfter(30);
        Assert.Equal([16, 24, 30], ended.Rounds);
        Assert.InRange(ended.Spend(1e-3).Sum(look => look.Misrate), 1e-5, 0.99e-3);
    }
}
