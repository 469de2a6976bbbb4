using Comparison.Text;

namespace Comparison.Reports.Terminal;

/// <summary>The matrix in a terminal: heads broken at hyphens, and as many strategies side by side as there is room for.</summary>
internal static class ConsoleMatrix
{
    private const string Gap = "  ";

    // Side by side with one strategy at least.
    private const int LeastOfFigures = 24;

    /// <param name="table">Names on the left, figures in all other columns.</param>
    /// <param name="options">The width, and whether all of it is wanted.</param>
    /// <param name="output">Lines end with LF.</param>
    public static void Write(ReportTable table, ReportOptions options, TextWriter output)
    {
        int most = options.Width is { } width ? Math.Max(LeastOfFigures, width - LeastOfFigures) : int.MaxValue;
        int name = Math.Min(most, table.Rows.Max(row => row[0].Length));
        string[][] heads = [.. table.Columns.Select(column => Broken(column.Name))];
        int[] widths = [.. heads.Select((head, i) => i == 0 ? name : Math.Max(head.Max(line => line.Length), table.Rows.Max(row => row[i].Length)))];
        for (int first = 1; first < table.Columns.Count;)
        {
            int count = 1;
            int used = name + Gap.Length + widths[first];
            while (first + count < table.Columns.Count && used + Gap.Length + widths[first + count] <= (options.Width ?? int.MaxValue))
                used += Gap.Length + widths[first + count++];
            if (first > 1)
                output.Write("\n");
            Write(table, heads, widths, [.. Enumerable.Range(first, count)], output);
            first += count;
        }
    }

    private static void Write(ReportTable table, string[][] heads, int[] widths, int[] columns, TextWriter output)
    {
        int lines = columns.Max(i => heads[i].Length);
        for (int line = 0; line < lines; line++)
            WriteLine(i => line - (lines - heads[i].Length) is >= 0 and int part ? heads[i][part] : "", "");
        foreach (IReadOnlyList<string> row in table.Rows)
            WriteLine(i => row[i], Wrapping.Shorten(row[0], widths[0]));

        void WriteLine(Func<int, string> cell, string name) =>
            output.Write(string.Join(Gap, columns.Select(i => cell(i).PadLeft(widths[i])).Prepend(name.PadRight(widths[0]))).TrimEnd() + "\n");
    }

    // "native-event-per-thread" as "native-", "event-", "per-", "thread" would be four lines: as few as the widest part needs.
    private static string[] Broken(string name)
    {
        string[] parts = [.. name.Split('-').Select((part, i) => i < name.Count(letter => letter == '-') ? part + "-" : part)];
        int room = Math.Max(parts.Max(part => part.Length), 8);
        var lines = new List<string>();
        foreach (string part in parts)
        {
            if (lines.Count > 0 && lines[^1].Length + part.Length <= room)
                lines[^1] += part;
            else
                lines.Add(part);
        }
        return [.. lines];
    }
}
