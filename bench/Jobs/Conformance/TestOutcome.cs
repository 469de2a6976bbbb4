namespace Bench.Jobs.Conformance;

/// <summary>How one test of another program ended.</summary>
/// <param name="Failure">What went wrong; null if nothing did.</param>
/// <param name="SkipReason">Why it did not run; null if it did.</param>
public sealed record TestOutcome(string? Failure, string? SkipReason)
{
    public static TestOutcome Passed { get; } = new(null, null);

    public static TestOutcome Failed(string failure) => new(failure, null);

    public static TestOutcome Skipped(string reason) => new(null, reason);
}
