using Comparison.Judges;
using Comparison.Reports;
using Comparison.Verdicts;

namespace Comparison.Tool;

/// <summary>Gates that a user may ask for: a name, and what trips it.</summary>
/// <param name="Name">What a user types.</param>
/// <param name="NeedsTime">Whether it looks at the verdicts on time.</param>
/// <param name="Trips">Whether a comparison is stopped by it.</param>
internal sealed record FailOn(string Name, bool NeedsTime, Func<RunComparison, bool> Trips)
{
    public static IReadOnlyList<FailOn> All { get; } =
    [
        new("slower", true, comparison => comparison.Cases.Any(each => each.Verdict == Verdict.Slower)),
        new("changed", true, comparison => comparison.Cases.Any(each => each.Verdict is Verdict.Slower or Verdict.Faster)),
        new("any-metric", false, MetricChanges.Any),
    ];

    /// <summary>A gate that had nothing to look at has not passed.</summary>
    /// <param name="comparison">Behind the gates.</param>
    /// <param name="needsTime">Whether one of them looks at verdicts on time.</param>
    /// <returns>Null if something was judged.</returns>
    public static string? WhyNothingWasJudged(RunComparison comparison, bool needsTime) =>
        comparison.Cases.Count == 0 ? "no case was measured on both sides"
        : needsTime && comparison.Cases.All(each => each.SingleLaunch is not null) ? $"each case has a side that is a single launch. {LaunchPrior.Advice} (--trust-single-launch judges all the same)"
        : null;
}
