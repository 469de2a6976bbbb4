using System.Globalization;
using System.Security.Cryptography;
using Comparison.Runs;
using CsvHelper;
using CsvHelper.Configuration;

namespace Comparison.Records;

/// <summary>A CSV file of a record: one line of column names, then one block of lines a round.</summary>
/// <typeparam name="TRow">A record whose properties are the columns, in order.</typeparam>
internal static class RecordTable<TRow> where TRow : IRecordRow<TRow>
{
    private static readonly CsvConfiguration s_writing = new(CultureInfo.InvariantCulture) { NewLine = "\n", HasHeaderRecord = false };

    /// <summary>The column names in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [.. typeof(TRow).GetProperties().Select(property => JsonName(property.Name))];

    /// <summary>What the file begins with.</summary>
    public static byte[] Head => Write(csv =>
    {
        foreach (string column in Columns)
            csv.WriteField(column);
        csv.NextRecord();
    });

    /// <summary>Lines for one round, to be put behind those of the rounds before.</summary>
    public static byte[] Format(IEnumerable<TRow> rows) => Write(csv => csv.WriteRecords(rows));

    /// <summary>What <paramref name="lines"/> have to be from now on.</summary>
    public static Block Describe(byte[] lines, int firstLine) => new(firstLine, lines.AsSpan().Count((byte)'\n'), lines.Length, Digest(lines));

    /// <summary>All rows of the file, which have to be those of <paramref name="blocks"/>.</summary>
    /// <exception cref="UnreadableRunException">They are not; the message names the line.</exception>
    public static IReadOnlyList<TRow> Read(byte[] content, string file, IReadOnlyList<Block> blocks)
    {
        List<TRow> rows = Parse(content, file);
        long offset = Head.Length;
        foreach (Block block in blocks)
        {
            if (block.Bytes < 0)
                throw new UnreadableRunException(file, block.FirstLine, $"{RecordFormat.HeaderFile} gives these lines a length below zero");
            if (block.Bytes > content.Length - offset)
                throw new UnreadableRunException(file, content.AsSpan().Count((byte)'\n') + 1, "the file is cut off here");
            if (Digest(content.AsSpan((int)offset, (int)block.Bytes)) != block.Sha256)
            {
                throw new UnreadableRunException(
                    file, block.FirstLine, $"this or one of the {block.Lines - 1} lines that follow was changed after it was written");
            }
            offset += block.Bytes;
        }
        return offset == content.Length
            ? rows
            : throw new UnreadableRunException(
                file,
                (blocks is [.., { } last] ? last.FirstLine + last.Lines : 2),
                $"from here on there is more than {RecordFormat.HeaderFile} knows of; if the run was killed, 'bench measure --resume' mends it");
    }

    /// <summary>All rows of the file.</summary>
    /// <exception cref="UnreadableRunException">A line is not one of these rows.</exception>
    public static List<TRow> Parse(byte[] content, string file)
    {
        var fields = new CsvFields(content);
        var rows = new List<TRow>(content.AsSpan().Count((byte)'\n'));
        try
        {
            if (!fields.NextLine() || !Columns.All(column => fields.ReadText() == column))
                throw new UnreadableRunException(file, 1, $"the columns are not {string.Join(",", Columns)}");
            while (fields.NextLine())
                rows.Add(TRow.Read(fields));
            return rows;
        }
        catch (FormatException e)
        {
            throw new UnreadableRunException(file, fields.Line, "the line is cut off or was changed", e);
        }
    }

    private static byte[] Write(Action<CsvWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, leaveOpen: true))
        using (var csv = new CsvWriter(text, s_writing))
            write(csv);
        return bytes.ToArray();
    }

    private static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string JsonName(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
