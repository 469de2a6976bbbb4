using Comparison.Runs;

namespace Comparison.Records;

/// <summary>A case that yielded nothing in a round.</summary>
/// <param name="Round">From 1.</param>
/// <param name="Case">Which one.</param>
/// <param name="Reason">The first thing that BenchmarkDotNet or the process said about it.</param>
public sealed record CaseFailure(int Round, CaseId Case, string Reason);
