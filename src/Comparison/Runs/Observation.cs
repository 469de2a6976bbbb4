namespace Comparison.Runs;

/// <summary>One measured iteration.</summary>
/// <param name="Launch">
/// Number of the round or, without rounds, of the process launch it belongs to: iterations of one launch are correlated, so that launches
/// are what statistics count.
/// </param>
/// <param name="Operations">How many invocations the iteration had.</param>
/// <param name="Nanoseconds">Time of one invocation: the iteration's divided by <paramref name="Operations"/>.</param>
public readonly record struct Observation(int Launch, long Operations, double Nanoseconds);
