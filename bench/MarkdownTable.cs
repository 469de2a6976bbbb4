namespace Bench;

/// <summary>A GitHub table whose columns line up, so that a console shows it as well.</summary>
internal static class MarkdownTable
{
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">One cell for each column.</param>
    /// <param name="output">Gets the lines.</param>
    public static void Write(string[] header, IReadOnlyList<string[]> rows, TextWriter output)
    {
        int[] widths = [.. header.Select((name, column) => rows.Select(row => row[column].Length).Append(name.Length).Max())];
        output.WriteLine(Line(header));
        output.WriteLine("|" + string.Join("|", widths.Select(width => new string('-', width + 2))) + "|");
        foreach (string[] row in rows)
            output.WriteLine(Line(row));

        string Line(string[] cells) => "| " + string.Join(" | ", cells.Select((cell, column) => cell.PadRight(widths[column]))) + " |";
    }
}
