namespace Bench.Sessions.Turns;

/// <summary>What came of a group of contestants that took turns.</summary>
/// <param name="Runs">In the order of the contestants.</param>
/// <param name="WorkSeconds">The part of the time in which processes were started and prepared, or invocations were made.</param>
internal sealed record ConductedGroup(IReadOnlyList<ContestantRun> Runs, double WorkSeconds);
