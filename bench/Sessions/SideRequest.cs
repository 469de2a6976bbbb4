using Bench.Sessions.Turns;
using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>One line to a side's process.</summary>
/// <param name="Question">What it is to do.</param>
/// <param name="Case">With which case; null where all are meant.</param>
/// <param name="Round">From 1.</param>
/// <param name="Run">What came of the case's process, where that is to be completed.</param>
internal sealed record SideRequest(SideQuestion Question, CaseId? Case = null, int Round = 0, ContestantRun? Run = null);
