namespace Comparison.Runs;

/// <summary>One case of a run.</summary>
/// <param name="Id">What it is.</param>
/// <param name="Observations">All iterations in the order they were measured, none removed; where it took turns, the center of a round's blocks. Empty if it failed.</param>
/// <param name="Metrics">Counted figures, each id once.</param>
/// <param name="Failure">Why there are no samples; null if there are.</param>
public sealed record RunCase(CaseId Id, IReadOnlyList<Observation> Observations, IReadOnlyList<MetricValue> Metrics, string? Failure)
{
    /// <summary>The job with all its settings, as far as the file has them: tells jobs of one name apart. Empty if it says nothing.</summary>
    public string Job { get; init; } = "";

    /// <summary>Iterations whose time is negative or no number, or that have no operations; they are not among the observations.</summary>
    public int Unusable { get; init; }

    /// <summary>Iterations that BenchmarkDotNet itself removed as outliers; they are not among the observations.</summary>
    public int Removed { get; init; }

    /// <summary>What it took turns with others in, by round; empty if it took none.</summary>
    public IReadOnlyList<TurnRound> Turns { get; init; } = [];
}
