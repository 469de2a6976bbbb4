using Comparison.Reports.Comments;
using Comparison.Verdicts;
using IoStrategies;

namespace Bench.PullRequests.Comments;

/// <summary>The first line of an answer about code: how did its strategies do?</summary>
internal static class CodeHeadline
{
    /// <param name="parts">One for each target.</param>
    /// <returns>Markdown.</returns>
    public static string Format(IReadOnlyList<CommentPart> parts)
    {
        CaseComparison[] all = [.. parts.Select(part => part.Comparison).OfType<RunComparison>().SelectMany(comparison => comparison.Cases)];
        if (all.Length == 0)
            return "**The code was not measured.**";
        // What the catalog does not have is the code's, or the pull request's.
        IGrouping<string, CaseComparison>[] added = [.. all.Where(each => IoStrategyCatalog.All.All(known => known.Id != each.Diff.Id.Variant)).GroupBy(each => each.Diff.Id.Variant)];
        return added.Length == 0
            ? "**The code's workloads were measured.**"
            : string.Join("; ", added.Select(Say)) + ".";
    }

    private static string Say(IGrouping<string, CaseComparison> strategy)
    {
        string counts = string.Join(", ", strategy.GroupBy(each => each.Verdict).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}"));
        return $"**{MarkdownText.Code(strategy.Key)}** beside {MarkdownText.Code(strategy.First().Base.Id.Variant)}: {counts}";
    }
}
