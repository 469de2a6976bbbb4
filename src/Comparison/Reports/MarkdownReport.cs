using System.Text;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>A comment on GitHub: the verdict, what changed, and all the rest folded away; never longer than GitHub takes.</summary>
public sealed class MarkdownReport : IReport
{
    // Room for the heads of the sections and the lines that say how much is left out.
    private const int Reserve = 4_096;
    private const int LongestLine = 2_000;

    /// <inheritdoc/>
    public string Id => "md";

    /// <inheritdoc/>
    public string Extension => ".md";

    /// <inheritdoc/>
    public void Write(RunComparison comparison, ReportOptions options, TextWriter output)
    {
        var page = new StringBuilder();
        page.Append("**").Append(Cut(MarkdownText.Escape(ComparisonVerdictLine.Format(comparison, options.ShowTimes)))).Append("**\n");
        page.Append('\n').Append(Cut(MarkdownText.Escape(MeasuredOn.Format(comparison)))).Append('\n');
        if (options.ShowTimes)
            page.Append('\n').Append(Cut(MarkdownText.Escape(Meaning.Format(comparison)))).Append('\n');
        foreach (ReportSection section in ReportSection.ListFrom(comparison, options))
            Append(page, section);
        output.Write(page);
    }

    private static void Append(StringBuilder page, ReportSection section)
    {
        page.Append(section.IsSecondary ? $"\n<details><summary>{section.Title}</summary>\n\n" : $"\n### {section.Title}\n\n");
        int leftOut = section.LeftOut;
        bool isFull = false;
        var rows = new StringBuilder();
        foreach (IReadOnlyList<string> row in section.Table.Rows)
        {
            string line = MarkdownTable.Row(row.Select((cell, i) => section.Table.Columns[i].IsCode ? MarkdownText.Code(cell) : MarkdownText.Escape(cell)));
            if (page.Length + rows.Length + line.Length > GitHubComment.MaxLength - Reserve)
            {
                isFull = true;
                leftOut++;
                continue;
            }
            rows.Append(line);
        }
        if (rows.Length > 0)
        {
            page.Append(MarkdownTable.Head(section.Table.Columns.Select(column => (column.Name, column.IsNumber)))).Append(rows);
        }
        if (leftOut > 0)
            page.Append(FormattableString.Invariant($"\n... and {leftOut} more{(isFull ? ", for which a comment on GitHub has no room; the other formats have them" : "")}.\n"));
        if (section.IsSecondary)
            page.Append("\n</details>\n");
    }

    // Not within a character reference.
    private static string Cut(string escaped) => escaped.Length <= LongestLine
        ? escaped
        : escaped[..(escaped.LastIndexOf(' ', LongestLine) is > 0 and int blank ? blank : 0)] + " ...";
}
