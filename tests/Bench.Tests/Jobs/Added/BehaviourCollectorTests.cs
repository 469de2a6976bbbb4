using Bench.Jobs.Conformance;
using Xunit;

namespace Bench.Tests.Jobs.Added;

/// <summary>Is a behaviour one line of <c>bench conform</c>, whatever order its tests ran in?</summary>
public sealed class BehaviourCollectorTests
{
    [Fact]
    public void Strategies_and_sizes_that_come_mixed_are_one_behaviour_for_each_size()
    {
        var collector = new BehaviourCollector();
        Assert.Empty(collector.Take("C.Data.X.Reads(id: \"b\", size: 1)", TestOutcome.Passed));
        Assert.Empty(collector.Take("C.Data.X.Reads(id: \"a\", size: 2)", TestOutcome.Skipped("no")));
        Assert.Empty(collector.Take("C.Data.X.Reads(id: \"a\", size: 1)", TestOutcome.Failed("bytes are missing")));
        Assert.Empty(collector.Take("C.Data.X.Reads(id: \"b\", size: 2)", TestOutcome.Passed));
        Assert.Equal(
            ["FAILED   Data, X: Reads (size: 1) (a): bytes are missing", "passed   Data, X: Reads (size: 2); skipped (a)"],
            collector.Take("C.Data.X.Writes(id: \"a\")", TestOutcome.Passed).Select(behaviour => behaviour.ToString()));
        Assert.Equal(["passed   Data, X: Writes"], collector.End().Select(behaviour => behaviour.ToString()));
        Assert.Empty(collector.End());
    }

    [Fact]
    public void Tests_of_one_name_in_two_classes_are_two_behaviours()
    {
        var collector = new BehaviourCollector();
        Assert.Empty(collector.Take("C.Data.X.Reads(id: \"a\")", TestOutcome.Passed));
        Assert.Equal(["Data, X: Reads"], collector.Take("C.Data.Y.Reads(id: \"a\")", TestOutcome.Passed).Select(behaviour => behaviour.Name));
        Assert.Equal(["Data, Y: Reads"], collector.End().Select(behaviour => behaviour.Name));
    }
}
