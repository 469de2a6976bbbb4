using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>Plain tables; coloured verdicts where a terminal reads them.</summary>
public sealed class ConsoleReport : IReport
{
    private static readonly Dictionary<string, string> s_colours = new()
    {
        [ReportTables.Name(Verdict.Faster)] = "\e[32m",
        [ReportTables.Name(Verdict.Slower)] = "\e[31m",
        [ReportTables.Name(Verdict.Inconclusive)] = "\e[33m",
    };

    /// <inheritdoc/>
    public string Id => "console";

    /// <inheritdoc/>
    public string Extension => ".txt";

    /// <inheritdoc/>
    public void Write(RunComparison comparison, ReportOptions options, TextWriter output)
    {
        output.Write(ComparisonVerdictLine.Format(comparison, options.ShowTimes) + "\n");
        output.Write(MeasuredOn.Format(comparison) + "\n");
        if (options.ShowTimes)
            output.Write(Meaning.Format(comparison) + "\n");
        foreach (ReportSection section in ReportSection.ListFrom(comparison, options))
        {
            output.Write($"\n{section.Title}\n");
            Write(section.Table, options.UseColours, output);
            if (section.LeftOut > 0)
                output.Write(FormattableString.Invariant($"... and {section.LeftOut} more\n"));
        }
    }

    private static void Write(ReportTable table, bool colours, TextWriter output)
    {
        int[] widths = [.. table.Columns.Select((column, i) => table.Rows.Select(row => row[i].Length).Append(column.Name.Length).Max())];
        WriteLine([.. table.Columns.Select(column => column.Name)]);
        foreach (IReadOnlyList<string> row in table.Rows)
            WriteLine(row);

        void WriteLine(IReadOnlyList<string> cells)
        {
            // Blanks at the end of a line would break it in a narrow terminal.
            string line = string.Join("  ", cells.Select((cell, i) => table.Columns[i].IsNumber ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd();
            output.Write(colours && s_colours.TryGetValue(cells[0], out string? colour) ? $"{colour}{line}\e[0m\n" : $"{line}\n");
        }
    }
}
