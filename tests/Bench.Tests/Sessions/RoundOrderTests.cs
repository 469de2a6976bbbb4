using Bench.Sessions;
using Comparison.Runs;
using Xunit;

namespace Bench.Tests.Sessions;

public sealed class RoundOrderTests
{
    private static readonly CaseId[] s_cases =
        [.. from workload in new[] { "A", "B", "C", "D" } from strategy in new[] { "x", "y", "z" } select new CaseId(workload, "", strategy)];

    [Fact]
    public void Every_case_is_there_once() => Assert.Equal(s_cases.OrderBy(Name), Order(seed: 1, round: 1).OrderBy(Name));

    [Fact]
    public void An_even_round_is_the_one_before_it_backwards() => Assert.Equal(Order(7, 3).Reverse(), Order(7, 4));

    [Fact]
    public void Contestants_of_a_workload_follow_each_other()
    {
        string[] workloads = [.. Order(seed: 5, round: 9).Select(id => id.Workload)];
        Assert.Equal(4, workloads.Where((workload, index) => index == 0 || workloads[index - 1] != workload).Count());
    }

    [Fact]
    public void Within_a_workload_those_of_a_contest_follow_each_other()
    {
        IReadOnlyList<string> order = RoundOrder.Shuffle(["x1", "x2", "y1", "y2", "z1", "z2"], _ => "A", each => each[..1], seed: 3, round: 5);
        Assert.Equal(3, order.Where((each, index) => index == 0 || order[index - 1][0] != each[0]).Count());
    }

    [Fact]
    public void The_same_seed_yields_the_same_order_and_others_do_not()
    {
        Assert.Equal(Order(42, 5), Order(42, 5));
        string[] orders = [.. from seed in Enumerable.Range(0, 5) from pair in Enumerable.Range(0, 5) select string.Join(' ', Order(seed, (2 * pair) + 1))];
        Assert.Equal(orders.Length, orders.Distinct().Count());
    }

    [Fact]
    public void Over_many_rounds_every_contestant_comes_first_about_as_often()
    {
        int[] first = [.. Enumerable.Range(0, 600).Select(pair => Array.IndexOf(s_cases, Order(3, (2 * pair) + 1)[0]))];
        Assert.All(first.GroupBy(index => index), group => Assert.InRange(group.Count(), 25, 80));
    }

    private static IReadOnlyList<CaseId> Order(int seed, int round) => RoundOrder.Shuffle(s_cases, id => id.FullName, id => id.Variant, seed, round);

    private static string Name(CaseId id) => id.ToString();
}
