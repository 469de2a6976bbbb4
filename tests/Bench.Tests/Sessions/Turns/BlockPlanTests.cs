using Bench.Sessions.Turns;
using Workloads.Turns;
using Xunit;

namespace Bench.Tests.Sessions.Turns;

/// <summary>How long are blocks, and is what host and process say to each other understood?</summary>
public sealed class BlockPlanTests
{
    [Theory]
    [InlineData(12_000, 10, 83)] // a read of a file in the cache, under Wine: ten are not timed
    [InlineData(300_000, 4, 3)]
    [InlineData(3_000_000, 1, 1)] // longer than a block: a single one
    [InlineData(250_000_000, 0, 1)] // a child process: its lead-in is its own first part
    public void A_block_takes_about_a_millisecond_or_a_single_invocation(double nanoseconds, long leadIn, long invocations)
    {
        var plan = BlockPlan.FromInvocation(nanoseconds);
        Assert.Equal((leadIn, invocations), (plan.LeadIn, plan.Invocations));
    }

    [Fact]
    public void Lines_say_what_was_said()
    {
        var plan = BlockPlan.FromInvocation(12_345.678);
        Assert.Equal(plan, ContestantSignal.FromLine(plan.ToLine()).Plan);
        Assert.Equal(new TurnReport(1_000_300, 600_100), ContestantSignal.FromLine(new TurnReport(1_000_300, 600_100).ToLine()).Report);
        Assert.Equal(ContestantSignalKind.Prepared, ContestantSignal.FromLine(TurnProtocol.Prepared).Kind);
    }

    [Theory]
    [InlineData("// TurnPlan 1 0 1000")]
    [InlineData("// TurnPlan -1 1 1000")]
    [InlineData("// TurnPlan 1 1 NaN")]
    [InlineData("// Turn 1")]
    [InlineData("// Turn 1 Infinity")]
    [InlineData("// TurnPrepared too")]
    public void What_is_no_such_line_is_anybody_s(string line) => Assert.Equal(ContestantSignalKind.Wrote, ContestantSignal.FromLine(line).Kind);

    [Theory]
    [InlineData(6, 0.3, 60, 90)]
    [InlineData(2, 0.3, 180, 260)]
    [InlineData(6, 3, 180, 260)]
    [InlineData(6, 300, 400, 400)]
    [InlineData(60, 0.3, 10, 10)]
    public void A_round_has_a_second_of_turns_or_as_long_as_preparing_took(int contestants, double seconds, int least, int most)
    {
        BlockPlan[] plans = [.. Enumerable.Repeat(BlockPlan.FromInvocation(12_000), contestants)];
        Assert.InRange(TurnCount.From(plans, TimeSpan.FromSeconds(seconds)), least, most);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5.5, 5)]
    [InlineData(300, 10)]
    public void Long_invocations_are_made_once_a_turn_and_nobody_who_hangs_makes_a_round_longer_than_ten_seconds(double seconds, int pairs) =>
        Assert.Equal(pairs, TurnCount.From([BlockPlan.FromInvocation(250_000_000), BlockPlan.FromInvocation(250_000_000)], TimeSpan.FromSeconds(seconds)));
}
