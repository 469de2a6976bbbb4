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
}
