using System.IO.Compression;
using Comparison.Runs;

namespace Comparison.Records;

/// <summary>A round's turns as a file: CSV, compressed with gzip, because they are many and much alike.</summary>
internal static class TurnTable
{
    // A round of the whole catalog has a tenth of it. What is longer was not written by this program.
    private const int MostBytes = 64 << 20;

    /// <summary>The file's bytes.</summary>
    public static byte[] Format(IEnumerable<TurnRow> rows)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
        {
            gzip.Write(RecordTable<TurnRow>.Head);
            gzip.Write(RecordTable<TurnRow>.Format(rows));
        }
        return compressed.ToArray();
    }

    /// <exception cref="UnreadableRunException">It is not what <see cref="Format"/> wrote.</exception>
    public static IReadOnlyList<TurnRow> Read(byte[] content, string file)
    {
        IReadOnlyList<TurnRow> rows = RecordTable<TurnRow>.Parse(Unpack(content, file), file);
        return rows.Any(row => row.Operations < 1 || !(row.First >= 0 && row.Second >= 0) || double.IsInfinity(row.First + row.Second))
            ? throw new UnreadableRunException(file, null, "it has blocks without operations, or with times that are none")
            : rows;
    }

    private static byte[] Unpack(byte[] content, string file)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(content, writable: false), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            byte[] buffer = new byte[1 << 16];
            while (gzip.Read(buffer) is > 0 and int read)
            {
                if (unpacked.Length + read > MostBytes)
                    throw new UnreadableRunException(file, null, $"unpacked it is longer than {MostBytes >> 20} MiB");
                unpacked.Write(buffer, 0, read);
            }
            return unpacked.ToArray();
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableRunException(file, null, "the file is not what gzip writes, or is cut off", e);
        }
    }
}
