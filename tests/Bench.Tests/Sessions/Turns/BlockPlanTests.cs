using Bench.Sessions.Turns;
using Workloads.Turns;
using Xunit;

namespace Bench.Tests.Sessions.Turns;

/// <summary>How long are blocks, and is what host and process say to each other understood?</summary>
public sealed class BlockPlanTests
{
    [Theory]
    [InlineData(12_000, 1, 10, 83)] // a read of a file in the cache, under Wine: ten are not timed
    [InlineData(24_000, 2, 5, 42)]
    [InlineData(36_000, 3, 4, 28)]
    [InlineData(192_000, 16, 1, 5)] // sixteen such reads
    [InlineData(300_000, 1, 4, 3)]
    [InlineData(3_000_000, 1, 1, 1)] // longer than a block: a single one
    [InlineData(3_000_000, 1000, 1, 1)]
    [InlineData(250_000_000, 1, 0, 1)] // a child process: its lead-in is its own first part
    public void A_block_takes_about_a_millisecond_or_a_single_invocation_after_ten_operations(double nanoseconds, long operations, long leadIn, long invocations)
    {
        var plan = BlockPlan.FromInvocation(nanoseconds, operations);
        Assert.Equal((leadIn, invocations), (plan.LeadIn, plan.Invocations));
    }

    [Fact]
    public void Lines_say_what_was_said()
    {
        var plan = BlockPlan.FromInvocation(12_345.678, 1);
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
}
