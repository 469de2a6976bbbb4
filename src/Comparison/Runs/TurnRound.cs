namespace Comparison.Runs;

/// <summary>A case's turns in one round, in the order they were taken. Cases that met in the round have as many, and met within milliseconds in each.</summary>
/// <param name="Round">Number of the round.</param>
/// <param name="First">Nanoseconds of one invocation for each block in an order that was drawn.</param>
/// <param name="Second">The same for the block in that order's mirror.</param>
public sealed record TurnRound(int Round, IReadOnlyList<double> First, IReadOnlyList<double> Second);
