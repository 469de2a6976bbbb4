using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>One line to a side's process: measure this case, or, without one, build.</summary>
/// <param name="Case">Null: build.</param>
/// <param name="Round">From 1.</param>
internal sealed record SideRequest(CaseId? Case, int Round);
