using Comparison.Verdicts;

namespace Bench.PullRequests.Comments;

/// <summary>A counted figure that tells strategies apart, and the least difference that is one.</summary>
/// <param name="Name">For people.</param>
/// <param name="Unit">For people, with a blank before it if it needs one.</param>
/// <param name="Least">Smaller differences for one invocation are the harness's own, spread over the invocations of a launch.</param>
internal sealed record CountedFigure(string Name, string Unit, double Least)
{
    // The same relative to the value: two launches of the same build were seen to differ by 0.2 percent, 56 of 25048 bytes.
    private const double LeastShare = 0.005;

    // They follow from the bytes, or from who happens to meet whom.
    private static readonly string[] s_others = ["Gen0Collects", "Gen1Collects", "Gen2Collects", "LockContentionCount"];

    /// <summary>Null if the figure does not tell strategies apart.</summary>
    public static CountedFigure? Of(MetricComparison metric) => metric.Id switch
    {
        // The smallest object of 64-bit .NET: header, method table and one field.
        "Allocated Memory" => new("allocations", " B/op", 24),
        "CompletedWorkItemCount" => new("work items", "/op", 0.5),
        _ when s_others.Contains(metric.Id) => null,
        _ => new(metric.Id, $" {metric.Unit}/op".Replace(" Count/", "/", StringComparison.Ordinal).Replace(" /", "/", StringComparison.Ordinal), 0.5),
    };

    /// <summary>Whether the two sides differ for certain.</summary>
    public bool Differs(double ofBase, double ofDiff) =>
        Math.Abs(ofDiff - ofBase) is var difference && difference >= Least && difference >= LeastShare * Math.Max(Math.Abs(ofBase), Math.Abs(ofDiff));
}
