using System.Text.RegularExpressions;
using Comparison.Runs;
using Comparison.Verdicts;

namespace Bench.PullRequests.Comments;

/// <summary>A counted figure that tells strategies apart.</summary>
/// <param name="Unit">For people, with a blank before it if it needs one.</param>
internal sealed partial record CountedFigure(string Name, string Unit)
{
    // Parts of another figure, and what says how a call ends and not what it costs.
    private static readonly string[] s_others = ["Pending", "."];

    /// <summary>Null if the figure follows from others, or is no property of a strategy.</summary>
    public static CountedFigure? From(MetricComparison metric) => metric.Id switch
    {
        "Allocated Memory" => new("allocations", " B/op"),
        "CompletedWorkItemCount" => new("work items", "/op"),
        _ when metric.Kind is FigureKind.Estimate or FigureKind.Derived || s_others.Any(part => metric.Id.Contains(part, StringComparison.Ordinal)) => null,
        _ => new(Words().Replace(metric.Id, " $1").Trim().ToLowerInvariant(), metric.Unit == "B" ? " B/op" : "/op"),
    };

    [GeneratedRegex("([A-Z][a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
