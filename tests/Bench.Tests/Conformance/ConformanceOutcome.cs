namespace Bench.Tests.Conformance;

/// <summary>How one test of the conformance suite ended.</summary>
/// <param name="Failure">What went wrong; null if nothing did.</param>
/// <param name="SkipReason">Why it did not run; null if it did.</param>
public sealed record ConformanceOutcome(string? Failure, string? SkipReason)
{
    public static ConformanceOutcome Passed { get; } = new(null, null);

    public static ConformanceOutcome Failed(string failure) => new(failure, null);

    public static ConformanceOutcome Skipped(string reason) => new(null, reason);
}
