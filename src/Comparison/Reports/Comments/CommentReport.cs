using System.Text;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Text;

namespace Comparison.Reports.Comments;

/// <summary>
/// Several comparisons as one comment on GitHub: who changed, a line for each comparison, and then the sections that every report has. Never longer
/// than GitHub takes; nothing in it that comes from a run means anything in Markdown.
/// </summary>
/// <param name="parts">At least one.</param>
/// <param name="failedTargets">How many targets have no result.</param>
/// <param name="targets">Of how many.</param>
internal sealed class CommentReport(IReadOnlyList<CommentPart> parts, int failedTargets, int targets)
{
    /// <summary>What the author of the command is told: Markdown, a paragraph each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Markdown that stands first, instead of who has changed; null where sides of two commits are compared.</summary>
    public string? First { get; init; }

    /// <summary>Markdown that stands last, whatever else has no room.</summary>
    public required string End { get; init; }

    /// <summary>All of it.</summary>
    public string Write()
    {
        var page = new StringBuilder();
        page.Append(First ?? Headline.Format(parts, failedTargets, targets)).Append("\n\n");
        foreach (CommentPart part in parts)
            page.Append($"- **{Title(part)}**: {(part.Comparison is { } comparison ? MarkdownText.Escape(ComparisonVerdictLine.Format(comparison)) : Failures(part))}\n");
        foreach (string note in Notes)
            page.Append($"\n{note}\n");
        string[] heads = [.. parts.Select(Head)];
        int room = GitHubComment.MaxLength - page.Length - End.Length - heads.Sum(head => head.Length);
        for (int i = 0; i < parts.Count; i++)
        {
            // What one part does not need is there for the next.
            IReadOnlyList<string> sections = MarkdownSections.Format(Sections(parts[i]), room / (parts.Count - i));
            page.Append(heads[i]).AppendJoin("", sections);
            room -= sections.Sum(section => section.Length);
        }
        return page.Append(End).ToString();
    }

    private static string Title(CommentPart part) => part.Name.Length == 0 ? MarkdownText.Code(part.Target) : $"{MarkdownText.Code(part.Target)}, {MarkdownText.Code(part.Name)}";

    private static string Failures(CommentPart part) =>
        $"{(part.Alone.Count > 0 || part.Failures.Count > 1 ? "nothing to compare" : "failed")}. {string.Join("; ", part.Failures)}";

    private string Head(CommentPart part)
    {
        if (part.Comparison is not { } comparison)
            return "";
        string[] paragraphs =
        [
            .. parts.Count > 1 ? [$"## {Title(part)}"] : Array.Empty<string>(),
            MarkdownText.Code(MeasuredOn.Format(comparison)),
            MarkdownText.Escape(Meaning.Format(comparison)),
            .. ReportNames.From(comparison, inFull: false).Common is { } common ? [MarkdownText.Code(common)] : Array.Empty<string>(),
        ];
        return string.Concat(paragraphs.Select(paragraph => $"\n{MarkdownText.Cut(paragraph)}\n"));
    }

    private static IReadOnlyList<ReportSection> Sections(CommentPart part) => part.Comparison is { } comparison
        ? ReportSection.ListFrom(comparison, new ReportOptions())
        : [.. part.Alone.Select(run => new ReportSection(SectionKind.Same, $"{part.Target}: {run.Key} alone", Alone(run.Value)))];

    // What the other side could not be compared with.
    private static ReportTable Alone(Run run) => new(
        [new("strategy", IsCode: true), new("case", IsCode: true), new("time", IsNumber: true), new("allocations", IsNumber: true)],
        [
            .. run.Cases.Select(each => (string[])
            [
                Printable.Escape(each.Id.Variant), Printable.Escape(CaseName.Short(each.Id)), Time(each),
                each.Metrics.FirstOrDefault(metric => metric.Id == FigureName.First[0].Id) is { } bytes ? Figures.Metric(bytes.Value, bytes.Unit) : "",
            ]),
        ]);

    private static string Time(RunCase each) => each.Observations.Count == 0
        ? "failed"
        : Figures.Time(RobustEstimates.Center([.. LaunchCenters.From(each.Observations).Select(unit => unit.Nanoseconds)]));
}
