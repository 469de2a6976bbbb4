namespace Bench.Sessions.Turns;

/// <summary>A contestant's block in an order that was drawn, and its block in the mirror of that order.</summary>
/// <param name="Place">In the drawn order, from 1; in the mirror it is the same from the end.</param>
/// <param name="First">Nanoseconds of the block in the drawn order.</param>
/// <param name="Second">Nanoseconds of the block in the mirror.</param>
internal readonly record struct TurnPair(int Place, double First, double Second);
