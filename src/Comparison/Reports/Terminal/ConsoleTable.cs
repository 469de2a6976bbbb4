using Comparison.Text;

namespace Comparison.Reports.Terminal;

/// <summary>A table as lines of a terminal: whatever its width, no line is longer.</summary>
internal sealed class ConsoleTable
{
    private const string Gap = "  ";
    private const int LeastName = 8;

    private readonly ReportTable _table;
    private readonly ReportOptions _options;
    private readonly List<int> _columns;
    private readonly int[] _widths;
    private readonly IReadOnlyList<int> _groups;

    /// <param name="table">With everything.</param>
    /// <param name="options">The width, and whether all of it is wanted.</param>
    public ConsoleTable(ReportTable table, ReportOptions options)
    {
        _table = table;
        _options = options;
        _groups = options.IsWide ? [] : table.GroupedBy;
        _widths = [.. table.Columns.Select((column, i) => table.Rows.Select(row => row[i].Length).Append(column.Name.Length).Max())];
        _columns = [.. Enumerable.Range(0, table.Columns.Count).Where(i => !_groups.Contains(i) && !IsBelow(i))];
        if (options.Width is { } width)
            Fit(width);
    }

    /// <summary>Writes it.</summary>
    /// <param name="output">Lines end with LF.</param>
    /// <param name="most">So many rows of each group at most; null: all.</param>
    public void Write(TextWriter output, int? most = null)
    {
        if (_columns.Count > 1 || _groups.Count > 0)
            WriteLine(output, [.. _table.Columns.Select(column => column.Name)], null);
        Write(output, _table.Rows, 0, most);
    }

    private void Write(TextWriter output, IEnumerable<IReadOnlyList<string>> rows, int depth, int? most)
    {
        if (depth == _groups.Count)
        {
            foreach (IReadOnlyList<string> row in rows)
                WriteRow(output, row);
            return;
        }
        foreach (IGrouping<string, IReadOnlyList<string>> group in rows.GroupBy(row => row[_groups[depth]]))
        {
            WriteWrapped(output, group.Key, Gap.Length * depth);
            // The limit is that of the outermost groups.
            Write(output, group.Take(most ?? int.MaxValue), depth + 1, null);
            if (most < group.Count())
                output.Write(FormattableString.Invariant($"{Gap}... and {group.Count() - most} more; --wide has all\n"));
        }
    }

    private void WriteRow(TextWriter output, IReadOnlyList<string> row)
    {
        WriteLine(output, row, row[0]);
        foreach (int prose in Enumerable.Range(0, row.Count).Where(IsBelow))
            WriteWrapped(output, row[prose], Gap.Length * 2);
    }

    // Sentences stand below their row, unless lines may be as long as they like.
    private bool IsBelow(int column) => _table.Columns[column].IsProse && !_options.IsWide;

    private int Indent => Gap.Length * _groups.Count;

    private int Total => Indent + _columns.Sum(i => _widths[i]) + (Gap.Length * (_columns.Count - 1));

    private void Fit(int width)
    {
        while (Total > width && _columns.MaxBy(i => _table.Columns[i].Dispensable) is var least && _table.Columns[least].Dispensable > 0)
            _columns.Remove(least);
        // What is left is names and other text: the longest gives way.
        while (Total > width && _columns.Where(i => _widths[i] > LeastName && !_table.Columns[i].IsNumber).ToArray() is { Length: > 0 } longer)
        {
            _widths[longer.MaxBy(i => _widths[i])]--;
        }
    }

    private void WriteWrapped(TextWriter output, string text, int indent)
    {
        foreach (string line in Wrapping.Wrap(text, _options.Width, indent))
            output.Write(line + "\n");
    }

    private void WriteLine(TextWriter output, IReadOnlyList<string> cells, string? mark)
    {
        IEnumerable<string> padded = _columns.Select(i =>
        {
            string cell = Wrapping.Shorten(cells[i], _widths[i]);
            return _table.Columns[i].IsNumber ? cell.PadLeft(_widths[i]) : cell.PadRight(_widths[i]);
        });
        // Blanks at the end of a line would break it in a narrow terminal.
        string line = (new string(' ', Indent) + string.Join(Gap, padded)).TrimEnd();
        output.Write(_options.UseColours && mark is not null && VerdictColour.Find(mark) is { } colour ? $"{colour}{line}\e[0m\n" : $"{line}\n");
    }
}
