using Comparison.Runs;

namespace Comparison.Verdicts;

/// <summary>A case that was not compared; it is counted and listed, never dropped.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Kind">For programs.</param>
/// <param name="Reason">For people: one sentence, with the failure where there is one.</param>
public sealed record Leftover(CaseId Id, LeftoverKind Kind, string Reason);
