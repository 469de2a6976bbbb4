using System.Text;
using Comparison.Text;

namespace Comparison.Reports;

/// <summary>Sections as GitHub's Markdown, of which a comment has room for so much: what matters most gets its rows first, wherever it stands.</summary>
internal static class MarkdownSections
{
    // What every reader needs, however many rows the others have.
    private static readonly SectionKind[] s_first = [SectionKind.Machines, SectionKind.Glossary, SectionKind.Matrix];

    // The lines that say how much is left out, and the head and title of a section.
    private const int Frame = 700;

    /// <param name="sections">In display order.</param>
    /// <param name="room">Characters.</param>
    /// <returns>As many texts, in the same order; together no longer than the room unless the heads alone are.</returns>
    public static IReadOnlyList<string> Format(IReadOnlyList<ReportSection> sections, int room)
    {
        string[] texts = new string[sections.Count];
        int left = room - (Frame * sections.Count);
        foreach (int index in Enumerable.Range(0, sections.Count).OrderBy(i => Priority(sections[i].Kind)))
        {
            (texts[index], int used) = Format(sections[index], left);
            left -= used;
        }
        return texts;
    }

    // Unsettled cases and warnings matter more than those that are the same; figures take what is left.
    private static int Priority(SectionKind kind) => Array.IndexOf(s_first, kind) is >= 0 and int first ? first : s_first.Length + (int)kind;

    private static (string Text, int Used) Format(ReportSection section, int room)
    {
        var page = new StringBuilder();
        page.Append(section.IsSecondary ? $"\n<details><summary>{MarkdownText.Escape(section.Title)}</summary>\n\n" : $"\n### {MarkdownText.Escape(section.Title)}\n\n");
        string[] lines = [.. section.Table.Rows.Select(row => MarkdownTable.Row(row.Select((cell, i) => Cell(section.Table.Columns[i], cell))))];
        bool[] shown = Choose(section.Table, lines, room);
        int used = lines.Where((_, row) => shown[row]).Sum(line => line.Length);
        if (shown.Contains(true))
        {
            page.Append(MarkdownTable.Head(section.Table.Columns.Select(column => (MarkdownText.Escape(column.Name), column.IsNumber))));
            page.AppendJoin("", lines.Where((_, row) => shown[row]));
        }
        int noRoom = shown.Count(each => !each);
        if (section.LeftOut + noRoom > 0)
            page.Append(FormattableString.Invariant($"\n... and {section.LeftOut + noRoom} more{(noRoom > 0 ? ", for which a comment on GitHub has no room; the other formats have them" : "")}.\n"));
        if (section.IsSecondary)
            page.Append("\n</details>\n");
        return (page.ToString(), used);
    }

    // Sentences have names and messages of strangers in them: as code they call nobody, and link to nothing.
    private static string Cell(ReportColumn column, string text) =>
        column.IsCode || (column.IsProse && !column.IsOwn) ? MarkdownText.Code(text) : MarkdownText.Escape(text);

    // Of groups each gets as many rows as the others: one figure does not push out the next.
    private static bool[] Choose(ReportTable table, string[] lines, int room)
    {
        int[] places = new int[lines.Length];
        var seen = new Dictionary<string, int>();
        for (int row = 0; row < lines.Length; row++)
        {
            string group = table.GroupedBy is [0, ..] ? table.Rows[row][0] : "";
            places[row] = seen[group] = seen.GetValueOrDefault(group) + 1;
        }
        bool[] shown = new bool[lines.Length];
        int used = 0;
        foreach (int row in Enumerable.Range(0, lines.Length).OrderBy(row => places[row]))
        {
            used += lines[row].Length;
            if (used > room)
                break;
            shown[row] = true;
        }
        return shown;
    }
}
