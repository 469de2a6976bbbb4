using Workloads.Turns;

namespace Bench.Sessions.Turns;

/// <summary>How many orders and mirrors are there in a round?</summary>
internal static class TurnCount
{
    /// <summary>Of turns in a round. Starting the processes takes about as long; many short rounds say more than a few long ones.</summary>
    private static readonly TimeSpan s_aRound = TimeSpan.FromSeconds(1);

    /// <summary>Beyond, the launch's own layout is what its ratio varies with, and no further turn in the same launch tells.</summary>
    private const int Most = 400;

    /// <summary>As many as fit into about a second; at least one.</summary>
    /// <param name="plans">Of all contestants, not empty.</param>
    public static int From(IEnumerable<BlockPlan> plans) =>
        (int)Math.Clamp(s_aRound.TotalNanoseconds / (2 * plans.Sum(plan => plan.TurnNanoseconds)), 1, Most);
}
