using Workloads.Turns;

namespace Bench.Sessions.Turns;

/// <summary>How many orders and mirrors are there in a round? As many as there is time for, by the clock: how busy the machine will be, nobody knows beforehand.</summary>
/// <param name="Least">That there are, however long they take.</param>
/// <param name="Most">That there are, however short they are.</param>
/// <param name="Time">For all of them.</param>
internal sealed record TurnBudget(int Least, int Most, TimeSpan Time)
{
    /// <summary>Of turns in a round, at least; many short rounds say more than a few long ones.</summary>
    private static readonly TimeSpan s_shortest = TimeSpan.FromSeconds(1);

    /// <summary>At most: a round for which somebody was waited for in vain is no longer for that.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    /// <summary>Beyond, the launch's own layout is what its ratio varies with, and no further turn in the same launch tells.</summary>
    private const int MostOfShort = 400;

    /// <summary>Fewer have no center worth the name; a machine that is too busy to measure short blocks in is waited for.</summary>
    private const int LeastOfShort = 10;

    /// <summary>So many.</summary>
    public static TurnBudget Exactly(int pairs) => new(pairs, pairs, TimeSpan.MaxValue);

    /// <summary>
    /// As many as fit into the time that preparing took, or a second; at least ten, or, where an invocation is longer than a block, one.
    /// </summary>
    /// <remarks>
    /// How launches and the turns of one vary is not known beforehand. Whatever it is, equal shares for both cost at most twice what the best shares
    /// would: launches of cost P and variance A, with turns of cost c and variance B, cost at least (sqrt(AP) + sqrt(Bc))^2 for a variance of 1 (Kalibera
    /// and Jones, Rigorous benchmarking in reasonable time, ISMM 2013), and with equal shares 2 (AP + Bc).
    /// </remarks>
    /// <param name="plans">Of all contestants, not empty.</param>
    /// <param name="preparing">From the start of the first process to the last plan.</param>
    public static TurnBudget From(IReadOnlyCollection<BlockPlan> plans, TimeSpan preparing) => new(
        plans.All(plan => plan.Invocations > 1) ? LeastOfShort : 1,
        MostOfShort,
        TimeSpan.FromTicks(Math.Clamp(preparing.Ticks, s_shortest.Ticks, s_longest.Ticks)));

    /// <summary>Is there to be another order and its mirror?</summary>
    /// <param name="pairs">That there were.</param>
    /// <param name="elapsed">What they took.</param>
    /// <param name="longest">Ends it in any case: somebody hangs, again and again.</param>
    public bool HasRoom(int pairs, TimeSpan elapsed, TimeSpan longest) =>
        elapsed < longest && (pairs < Least || (pairs < Most && elapsed / pairs * (pairs + 1) <= Time));
}
