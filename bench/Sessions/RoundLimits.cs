using Bench.Sessions.Turns;

namespace Bench.Sessions;

/// <summary>What beside the planned number ends the rounds?</summary>
/// <param name="Settling">Looks who is settled; null: everybody takes part in every round.</param>
/// <param name="Budget">Of time, from the start of the command; null: as long as it takes.</param>
internal sealed record RoundLimits(Settling? Settling = null, TimeSpan? Budget = null)
{
    /// <summary>Whether another round, as long as those before, would exceed the time. Never before verdicts can be reached at all.</summary>
    /// <param name="round">The last finished one, from 1.</param>
    /// <param name="elapsed">Since the start of the command.</param>
    /// <param name="aRound">How long a round takes.</param>
    public bool IsTimeUp(int round, TimeSpan elapsed, TimeSpan aRound) =>
        Budget is { } budget && round >= Comparison.Statistics.LookPlan.First && elapsed + aRound > budget;
}
