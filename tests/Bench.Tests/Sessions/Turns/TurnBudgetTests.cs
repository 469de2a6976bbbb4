using Bench.Sessions.Turns;
using Workloads.Turns;
using Xunit;

namespace Bench.Tests.Sessions.Turns;

/// <summary>When has a round had enough turns?</summary>
public sealed class TurnBudgetTests
{
    private static readonly TimeSpan s_never = TimeSpan.FromHours(1);
    private static readonly BlockPlan s_short = new(10, 83, 12_000);
    private static readonly BlockPlan s_long = new(0, 1, 250_000_000);

    [Theory]
    [InlineData(0.3, 0.01, 100)] // a second, at least
    [InlineData(3, 0.01, 300)] // as long as preparing took
    [InlineData(3, 0.02, 150)] // on a machine that is busy meanwhile: as long, and not as many
    [InlineData(3, 0.0001, 400)]
    [InlineData(300, 0.1, 100)] // somebody hung while he prepared
    [InlineData(0.3, 1, 10)] // too busy for short blocks
    public void A_round_has_turns_for_as_long_as_preparing_took(double preparing, double pair, int pairs) =>
        Assert.Equal(pairs, Pairs(TurnBudget.From([s_short, s_short], TimeSpan.FromSeconds(preparing)), pair));

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5.5, 1, 5)] // a sixth would end after six seconds
    [InlineData(300, 1, 10)]
    [InlineData(2, 30, 1)]
    public void Long_invocations_have_one_pair_and_no_more_than_fit(double preparing, double pair, int pairs) =>
        Assert.Equal(pairs, Pairs(TurnBudget.From([s_long, s_short], TimeSpan.FromSeconds(preparing)), pair));

    [Theory]
    [InlineData(1, 0.001)]
    [InlineData(15, 100)]
    public void Whoever_says_how_many_gets_them(int pairs, double pair) => Assert.Equal(pairs, Pairs(TurnBudget.Exactly(pairs), pair));

    [Fact]
    public void Nobody_who_hangs_again_and_again_keeps_a_round_for_ever()
    {
        var budget = TurnBudget.Exactly(1000);
        Assert.True(budget.HasRoom(3, TimeSpan.FromSeconds(59), TimeSpan.FromSeconds(60)));
        Assert.False(budget.HasRoom(3, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60)));
    }

    private static int Pairs(TurnBudget budget, double secondsOfPair)
    {
        int pairs = 0;
        while (budget.HasRoom(pairs, TimeSpan.FromMilliseconds(pairs * secondsOfPair * 1000), s_never))
            pairs++;
        return pairs;
    }
}
