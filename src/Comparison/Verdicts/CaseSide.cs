using Comparison.Runs;

namespace Comparison.Verdicts;

/// <summary>One side of a compared case.</summary>
/// <param name="Id">What was measured.</param>
/// <param name="Samples">All of them.</param>
/// <param name="Units">How many rounds or launches they come from.</param>
/// <param name="Center">Nanoseconds: Hodges-Lehmann's center of what the units yield.</param>
/// <param name="Spread">Nanoseconds: Shamos's spread of the same.</param>
public sealed record CaseSide(CaseId Id, IReadOnlyList<Sample> Samples, int Units, double Center, double Spread);
