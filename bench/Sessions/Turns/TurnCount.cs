using Workloads.Turns;

namespace Bench.Sessions.Turns;

/// <summary>How many orders and mirrors are there in a round?</summary>
internal static class TurnCount
{
    /// <summary>Of turns in a round. Starting the processes takes about as long; many short rounds say more than a few long ones.</summary>
    private static readonly TimeSpan s_aRound = TimeSpan.FromSeconds(1);

    /// <summary>Beyond, the launch's own layout is what its ratio varies with, and no further turn in the same launch tells.</summary>
    private const int Most = 400;

    /// <summary>Fewer have no center worth the name; a machine that is too busy to measure short blocks in is waited for.</summary>
    private const int LeastOfShort = 10;

    /// <summary>As many as fit into about a second; at least ten, or, where an invocation is longer than a block, one.</summary>
    /// <param name="plans">Of all contestants, not empty.</param>
    public static int From(IReadOnlyCollection<BlockPlan> plans)
    {
        int least = plans.All(plan => plan.Invocations > 1) ? LeastOfShort : 1;
        return (int)Math.Clamp(s_aRound.TotalNanoseconds / (2 * plans.Sum(plan => plan.TurnNanoseconds)), least, Most);
    }
}
