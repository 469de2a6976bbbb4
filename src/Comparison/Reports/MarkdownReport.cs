using System.Text;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>A comment on GitHub: the verdict, what changed, and all the rest folded away; never longer than GitHub takes.</summary>
public sealed class MarkdownReport : IReport
{
    /// <inheritdoc/>
    public string Id => "md";

    /// <inheritdoc/>
    public string Extension => ".md";

    /// <inheritdoc/>
    public void Write(RunComparison comparison, ReportOptions options, TextWriter output)
    {
        var page = new StringBuilder();
        page.Append("**").Append(MarkdownText.Cut(MarkdownText.Escape(ComparisonVerdictLine.Format(comparison, options.ShowTimes)))).Append("**\n");
        Append(MeasuredOn.Format(comparison));
        if (options.ShowTimes)
            Append(Meaning.Format(comparison));
        if (ReportNames.From(comparison, options.IsWide).Common is { } common)
            Append(common);
        foreach (string section in MarkdownSections.Format(ReportSection.ListFrom(comparison, options), GitHubComment.MaxLength - page.Length))
            page.Append(section);
        output.Write(page);

        void Append(string paragraph) => page.Append('\n').Append(MarkdownText.Cut(MarkdownText.Escape(paragraph))).Append('\n');
    }
}
