using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>The iterations that a file has of a case, and how many are not among them.</summary>
/// <param name="Observations">In the order they were measured.</param>
/// <param name="Unusable">Negative, no numbers, or without operations.</param>
/// <param name="Removed">By BenchmarkDotNet, as outliers.</param>
internal readonly record struct ReadSamples(IReadOnlyList<Observation> Observations, int Unusable, int Removed);
