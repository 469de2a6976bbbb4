using Bench.Sessions.Turns;
using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>What one launch of a case yielded.</summary>
/// <param name="Iterations">In the order they were measured.</param>
/// <param name="Metrics">Counted figures.</param>
/// <param name="Failure">Why there is nothing; null if it succeeded.</param>
/// <param name="Report">BenchmarkDotNet's full JSON of this case alone; null if it did not get that far.</param>
/// <param name="Runtime">What the process said of its runtime; null if it said nothing.</param>
/// <param name="BenchmarkSeconds">How long benchmark processes were running for it.</param>
internal sealed record CaseResult(
    IReadOnlyList<Iteration> Iterations,
    IReadOnlyList<MetricValue> Metrics,
    string? Failure,
    string? Report,
    string? Runtime,
    double BenchmarkSeconds)
{
    /// <summary>Operations of each of its blocks; 0 if it took no turns.</summary>
    public long Operations { get; init; }

    /// <summary>Its blocks; none if it took no turns.</summary>
    public IReadOnlyList<TurnPair> Pairs { get; init; } = [];
}
