using System.Security.Cryptography;
using System.Text.Json;
using Comparison.Runs;

namespace Comparison.Records;

/// <summary>run.json as text.</summary>
internal static class HeaderText
{
    /// <summary>UTF-8, with its digest.</summary>
    public static byte[] Format(RunHeader header)
    {
        byte[] text = Serialize(header with { Digest = Digest(header) });
        return [.. text, (byte)'\n'];
    }

    /// <exception cref="UnreadableRunException">It is not what <see cref="Format"/> wrote, or was written by a later version.</exception>
    public static RunHeader Parse(byte[] text, string file)
    {
        RefuseOtherSchemas(text, file);
        try
        {
            RunHeader header = JsonSerializer.Deserialize<RunHeader>(text, RecordFormat.Json)
                ?? throw new UnreadableRunException(file, 1, "the file is no run record");
            RefuseHoles(header, file);
            return header.Digest == Digest(header)
                ? header
                : throw new UnreadableRunException(file, 1, "this or one of the lines that follow was changed after it was written");
        }
        catch (JsonException e)
        {
            throw Unreadable(file, e);
        }
    }

    // Before anything else is looked at: a later version may have changed all of it.
    private static void RefuseOtherSchemas(byte[] text, string file)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("schema", out JsonElement schema)
                || schema.ValueKind != JsonValueKind.Number
                || !schema.TryGetInt32(out int version))
            {
                throw new UnreadableRunException(file, null, "the file is no run record: it has no schema number");
            }
            if (version is < RecordFormat.OldestSchema or > RecordFormat.Schema)
            {
                throw new UnreadableRunException(
                    file, null, $"the record has schema {version}, and this program knows schemas {RecordFormat.OldestSchema} to {RecordFormat.Schema}; use the version that wrote it");
            }
        }
        catch (JsonException e)
        {
            throw Unreadable(file, e);
        }
        catch (InvalidOperationException e)
        {
            // A name with half of a surrogate pair, which is no text.
            throw new UnreadableRunException(file, null, "a name in it is no Unicode text", e);
        }
    }

    // The serializer refuses null for a member, and lets it pass as an element.
    private static void RefuseHoles(RunHeader header, string file)
    {
        IEnumerable<object?> elements =
        [
            .. header.Command, .. header.Cases, .. header.Sittings, .. header.Rounds, .. header.Failures, .. header.Machine.Environment.Values,
            .. header.Runtimes?.Values ?? [], .. header.Added ?? [],
        ];
        if (elements.Contains(null))
            throw new UnreadableRunException(file, null, "a list in it has an element that is null");
    }

    private static UnreadableRunException Unreadable(string file, JsonException e) =>
        new(file, (e.LineNumber ?? 0) + 1, "the file is cut off or was changed", e);

    private static string Digest(RunHeader header) => Convert.ToHexStringLower(SHA256.HashData(Serialize(header with { Digest = "" })));

    private static byte[] Serialize(RunHeader header) => JsonSerializer.SerializeToUtf8Bytes(header, RecordFormat.Json);
}
