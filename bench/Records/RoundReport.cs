using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bench.Records;

/// <summary>BenchmarkDotNet's full JSON of a round: the reports of its cases, joined into one file as BenchmarkDotNet would write it.</summary>
internal static class RoundReport
{
    private static readonly JsonSerializerOptions s_compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8, compressed with gzip: it is ten times as long as everything else in a record.</summary>
    /// <param name="title">Instead of the cases' own.</param>
    /// <param name="reports">Each with one benchmark, in the order they were measured.</param>
    public static byte[] Join(string title, IEnumerable<string> reports)
    {
        JsonObject? joined = null;
        var benchmarks = new JsonArray();
        foreach (string report in reports)
        {
            JsonObject each = JsonNode.Parse(report)!.AsObject();
            foreach (JsonNode? benchmark in each["Benchmarks"]!.AsArray())
                benchmarks.Add(benchmark!.DeepClone());
            joined ??= each;
        }
        joined ??= [];
        joined["Title"] = title;
        joined["Benchmarks"] = benchmarks;
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
            JsonSerializer.Serialize(gzip, joined, s_compact);
        return compressed.ToArray();
    }
}
