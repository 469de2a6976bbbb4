using System.Globalization;
using System.Text.Json;
using Bench.Shell;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bench.Diagnosers.Costs;

/// <summary>A table of costs as text, cell by cell: what the contract compares and what every format shows.</summary>
internal sealed record CostTable(string[] Header, IReadOnlyList<string[]> Rows)
{
    private static readonly CsvConfiguration s_csv = new(CultureInfo.InvariantCulture) { NewLine = "\n", DetectColumnCountChanges = true };
    private static readonly JsonWriterOptions s_json = new() { Indented = true, NewLine = "\n" };

    /// <summary>Shows rows in columns.</summary>
    public static CostTable Create(IEnumerable<CostRow> rows, IReadOnlyList<(string Name, Func<CostRow, string> Value)> columns) =>
        new([.. columns.Select(column => column.Name)], [.. rows.Select(row => columns.Select(column => column.Value(row)).ToArray())]);

    /// <summary>The rows of some strategies, which stand in the first column, whichever thread pool they use.</summary>
    public CostTable Of(IEnumerable<string> strategies) => this with { Rows = [.. Rows.Where(row => strategies.Contains(WindowsThreadPool.StrategyOf(row[0])))] };

    /// <summary>Reads what <see cref="WriteCsv"/> wrote.</summary>
    /// <exception cref="CsvHelperException">A line has another number of cells than the first one.</exception>
    public static CostTable ReadCsv(TextReader input)
    {
        using var csv = new CsvParser(input, s_csv);
        csv.Read();
        string[] header = csv.Record!;
        List<string[]> rows = [];
        while (csv.Read())
        {
            if (csv.Record!.Length != header.Length)
                throw new BadDataException(csv.RawRecord, csv.RawRecord, csv.Context, $"Line {csv.RawRow} has not {header.Length} cells.");
            rows.Add(csv.Record);
        }
        return new CostTable(header, rows);
    }

    /// <summary>As a GitHub table.</summary>
    public void WriteMarkdown(TextWriter output) => MarkdownTable.Write(Header, Rows, output);

    /// <summary>As RFC 4180 has it.</summary>
    public void WriteCsv(TextWriter output)
    {
        using var csv = new CsvWriter(output, s_csv, leaveOpen: true);
        foreach (string[] row in Rows.Prepend(Header))
        {
            foreach (string cell in row)
                csv.WriteField(cell);
            csv.NextRecord();
        }
    }

    /// <summary>As an array of objects; numbers as numbers, and null where nobody looked.</summary>
    public void WriteJson(TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_json))
        {
            json.WriteStartArray();
            foreach (string[] row in Rows)
            {
                json.WriteStartObject();
                foreach ((string name, string cell) in Header.Zip(row))
                    Write(json, name, cell);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.Write(System.Text.Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    private static void Write(Utf8JsonWriter json, string name, string cell)
    {
        if (cell == CostColumns.NotMeasured)
            json.WriteNull(name);
        else if (decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
            json.WriteNumber(name, number);
        else
            json.WriteString(name, cell);
    }
}
