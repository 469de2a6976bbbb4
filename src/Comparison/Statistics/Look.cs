namespace Comparison.Statistics;

/// <summary>A look at the rounds so far that may end in a verdict.</summary>
/// <param name="Round">After which it is taken.</param>
/// <param name="Misrate">How often its bounds may miss the truth.</param>
internal readonly record struct Look(int Round, double Misrate);
