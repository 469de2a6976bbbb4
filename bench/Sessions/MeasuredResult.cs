namespace Bench.Sessions;

/// <summary>What a case yielded in a round.</summary>
/// <param name="Case">Whose.</param>
/// <param name="Order">Place within the round, from 1.</param>
/// <param name="Result">What it yielded.</param>
internal sealed record MeasuredResult(MeasuredCase Case, int Order, CaseResult Result);
