using Comparison.Runs;

namespace Comparison.Verdicts;

/// <summary>One side of a compared case.</summary>
/// <param name="Id">What was measured.</param>
/// <param name="Observations">Every measured iteration, in order.</param>
/// <param name="N">How many values the statistics have: launches (or rounds), or iterations where there was only one launch.</param>
/// <param name="Center">Nanoseconds: Hodges-Lehmann's center of these values.</param>
/// <param name="Spread">Nanoseconds: Shamos's spread of the same.</param>
public sealed record CaseSide(CaseId Id, IReadOnlyList<Observation> Observations, int N, double Center, double Spread);
