using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bench.Measuring;

/// <summary>BenchmarkDotNet's full JSON of a round: that of its cases, joined as BenchmarkDotNet itself would write them into one file.</summary>
internal static class RoundReport
{
    private static readonly JsonSerializerOptions s_compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
        return [.. JsonSerializer.SerializeToUtf8Bytes(joined, s_compact), (byte)'\n'];
    }
}
