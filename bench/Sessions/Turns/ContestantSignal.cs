using Workloads.Turns;

namespace Bench.Sessions.Turns;

/// <summary>What whoever conducts learns from a contestant's process.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Plan">Of a <see cref="ContestantSignalKind.Planned"/>.</param>
/// <param name="Report">Of a <see cref="ContestantSignalKind.TookTurn"/>.</param>
internal readonly record struct ContestantSignal(ContestantSignalKind Kind, BlockPlan Plan = default, TurnReport Report = default)
{
    /// <summary>What a line says; <see cref="ContestantSignalKind.Wrote"/> if it is none of the turns'.</summary>
    public static ContestantSignal FromLine(string line) =>
        line == TurnProtocol.Prepared ? new(ContestantSignalKind.Prepared)
        : BlockPlan.TryParse(line, out BlockPlan plan) ? new(ContestantSignalKind.Planned, Plan: plan)
        : TurnReport.TryParse(line, out TurnReport report) ? new(ContestantSignalKind.TookTurn, Report: report)
        : new(ContestantSignalKind.Wrote);
}
