using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>A case of a side: what is measured once a round.</summary>
/// <param name="Side">Whose case it is.</param>
/// <param name="Id">Which one.</param>
internal sealed record MeasuredCase(IMeasuredSide Side, CaseId Id);
