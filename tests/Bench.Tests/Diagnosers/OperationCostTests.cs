using Bench.Diagnosers.Costs;
using Bench.Diagnosers.Kernel;
using Workloads.Counting;
using Xunit;

namespace Bench.Tests.Diagnosers;

/// <summary>Is the cost of an operation the difference of two counts?</summary>
public sealed class OperationCostTests
{
    [Fact]
    public void What_starts_once_drops_out()
    {
        var cost = OperationCost.FromSections([Section(2, bytes: 1000 + (2 * 56)), Section(6, bytes: 1000 + (6 * 56))], null);
        Assert.Equal(56, cost.AllocatedBytes);
        Assert.Null(cost.Kernel);
    }

    [Fact]
    public void The_median_of_the_pairs_counts()
    {
        var cost = OperationCost.FromSections(
            [Section(2, 20), Section(6, 60), Section(2, 20), Section(6, 5000), Section(2, 20), Section(6, 60)], null);
        Assert.Equal(10, cost.AllocatedBytes);
    }

    [Fact]
    public void Calls_are_counted_by_name_and_those_of_other_threads_are_a_mean()
    {
        var cost = OperationCost.FromSections(
            [Section(2), Section(6), Section(2), Section(6), Section(2), Section(6)],
            [Kernel(3, 2, 10), Kernel(11, 6, 14), Kernel(3, 2, 10), Kernel(11, 6, 30), Kernel(3, 2, 10), Kernel(11, 2, 10)]);
        Assert.Equal(new Dictionary<string, double> { ["select"] = 2, ["create_event"] = 1 }, cost.Kernel!.CallsByName);
        Assert.Equal(3, cost.Kernel.Calls);
        Assert.Equal(1, cost.Kernel.Objects);
        Assert.Equal(2, cost.Kernel.OtherCalls);
    }

    [Fact]
    public void Pending_is_unknown_where_one_section_does_not_know_it() =>
        Assert.Null(OperationCost.FromSections([Section(2) with { Pending = null }, Section(6)], null).Pending);

    [Fact]
    public void A_part_costs_its_part()
    {
        OperationCost cost = new OperationCost(
            256, 2, 0, 4, 4, 128, new KernelCost(new Dictionary<string, double> { ["select"] = 8 }, 4, 2)).DividedBy(4);
        Assert.Equal((64, 0.5, 1, 1, 32), (cost.AllocatedBytes, cost.WorkItems, cost.NativeOperations, cost.Pending, cost.NativeBytes));
        Assert.Equal((2, 1, 0.5), (cost.Kernel!.Calls, cost.Kernel.Objects, cost.Kernel.OtherCalls));
    }

    private static CountedSection Section(int times, long bytes = 0) => new("", times, bytes, 0, 0, times, times, 0);

    private static KernelSection Kernel(int selects, int objects, int others) =>
        new(new Dictionary<string, int> { ["select"] = selects, ["create_event"] = objects, ["open_event"] = 1 }, objects, others);
}
