namespace Comparison.Text;

/// <summary>GitHub's tables. Whoever fills one escapes the cells.</summary>
internal static class MarkdownTable
{
    /// <summary>The two lines above the rows.</summary>
    /// <param name="columns">Their names, and whether they are numbers, which stand on the right.</param>
    public static string Head(params IEnumerable<(string Name, bool IsNumber)> columns) =>
        $"{Row(columns.Select(column => column.Name))}|{string.Concat(columns.Select(column => column.IsNumber ? "---:|" : "---|"))}\n";

    /// <summary>One line.</summary>
    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    /// <summary>A table whose columns line up, so that a console shows it as well.</summary>
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
