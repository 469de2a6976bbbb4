using System.IO.Compression;
using System.Text.Json;
using Bench.Records;
using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>
/// What is finished of a round that is not: kept beside the record, which knows nothing of it, so that a run that is interrupted, or killed,
/// loses one workload at most.
/// </summary>
internal static class UnfinishedRound
{
    private const string FileName = "unfinished-round.json.gz";

    /// <summary>Keeps the results of a side so far.</summary>
    /// <exception cref="UserError">The record cannot be written.</exception>
    public static void Save(RecordFolder record, int round, IReadOnlyList<MeasuredResult> results)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(gzip, new Content(round, [.. results.Select(each => new Part(each.Case.Id, each.Order, each.Result))]));
        record.WriteBeside(FileName, compressed.ToArray());
    }

    /// <summary>What was kept for a side and a round; nothing if there is nothing that can be used.</summary>
    /// <param name="folder">Of the record.</param>
    /// <param name="round">From 1.</param>
    /// <param name="side">Whose cases they are.</param>
    public static IReadOnlyList<MeasuredResult> Load(string folder, int round, IMeasuredSide side)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return [];
        try
        {
            using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            Content? content = JsonSerializer.Deserialize<Content>(gzip);
            return content?.Round == round
                ? [.. content.Parts.Where(part => side.Cases.Contains(part.Id)).Select(part => new MeasuredResult(new MeasuredCase(side, part.Id), part.Order, part.Result))]
                : [];
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or IOException)
        {
            // Cut off or damaged: it is measured once more, as if it had not been there.
            return [];
        }
    }

    /// <summary>The round is finished.</summary>
    public static void Delete(RecordFolder record) => record.DeleteBeside(FileName);

    private sealed record Content(int Round, IReadOnlyList<Part> Parts);

    private sealed record Part(CaseId Id, int Order, CaseResult Result);
}
