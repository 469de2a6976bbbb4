using System.Text.RegularExpressions;
using Comparison.Verdicts;

namespace Bench.PullRequests.Comments;

/// <summary>A counted figure that tells strategies apart, and the least difference that is one.</summary>
/// <param name="Name">For people.</param>
/// <param name="Unit">For people, with a blank before it if it needs one.</param>
/// <param name="Least">Smaller differences for one invocation are the harness's own, spread over the invocations of a launch.</param>
internal sealed partial record CountedFigure(string Name, string Unit, double Least)
{
    // The same relative to the value: two launches of the same build were seen to differ by 0.2 percent, 56 of 25048 bytes.
    private const double LeastShare = 0.005;

    // They follow from the others, or from who happens to meet whom.
    private static readonly string[] s_others = ["Gen0Collects", "Gen1Collects", "Gen2Collects", "LockContention", "Pending", "OfOtherThreads", "PerNativeOperation", "."];

    /// <summary>Null if the figure says nothing about a strategy that another one does not say.</summary>
    public static CountedFigure? Of(MetricComparison metric) => metric.Id switch
    {
        // The smallest object of 64-bit .NET: header, method table and one field.
        "Allocated Memory" => new("allocations", " B/op", 24),
        "CompletedWorkItemCount" => new("work items", "/op", 0.5),
        _ when s_others.Any(part => metric.Id.Contains(part, StringComparison.Ordinal)) => null,
        _ => new(Words().Replace(metric.Id, " $1").Trim().ToLowerInvariant(), metric.Unit == "B" ? " B/op" : "/op", 0.5),
    };

    /// <summary>Whether the two sides differ for certain.</summary>
    public bool Differs(double ofBase, double ofDiff) =>
        Math.Abs(ofDiff - ofBase) is var difference && difference >= Least && difference >= LeastShare * Math.Max(Math.Abs(ofBase), Math.Abs(ofDiff));

    [GeneratedRegex("([A-Z][a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
