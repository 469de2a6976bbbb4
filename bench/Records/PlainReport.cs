using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Mathematics;
using Comparison.Reading;
using Comparison.Runs;

namespace Bench.Records;

/// <summary>
/// The rounds of one strategy as one file of BenchmarkDotNet's full JSON: each benchmark once, as its tools demand, each round as a launch, and
/// statistics over all of them.
/// </summary>
internal static class PlainReport
{
    private static readonly JsonSerializerOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="cases">Of one strategy, in the order that they are to have.</param>
    /// <param name="rounds">The number and the compressed report of each round, in order; at least one.</param>
    /// <returns>UTF-8.</returns>
    /// <exception cref="UserError">A report is not BenchmarkDotNet's, or none has one of the cases.</exception>
    public static byte[] Join(IReadOnlyList<CaseId> cases, IEnumerable<(int Round, byte[] Report)> rounds)
    {
        JsonObject? joined = null;
        var benchmarks = new Dictionary<CaseId, JsonObject>();
        foreach ((int number, byte[] compressed) in rounds)
        {
            JsonObject report = Parse(number, compressed);
            foreach (JsonObject benchmark in (report["Benchmarks"] as JsonArray ?? []).OfType<JsonObject>().ToArray())
            {
                using JsonDocument read = JsonSerializer.SerializeToDocument(benchmark);
                if (BenchmarkNames.Parse(read.RootElement) is not { } id || !cases.Contains(id) || benchmark["Statistics"]?["OriginalValues"] is not JsonArray)
                    continue;
                foreach (JsonObject measurement in (benchmark["Measurements"] as JsonArray ?? []).OfType<JsonObject>())
                    measurement["LaunchIndex"] = number;
                if (benchmarks.TryGetValue(id, out JsonObject? first))
                    Append(first, benchmark);
                else
                    benchmarks.Add(id, (JsonObject)benchmark.DeepClone());
            }
            joined ??= report;
        }
        if (joined is null || benchmarks.Count == 0)
            throw new UserError($"no finished round has times of {cases[0].Variant}: there is nothing to export.");

        foreach (JsonObject benchmark in benchmarks.Values)
            benchmark["Statistics"] = Describe([.. Values(benchmark).Select(value => value!.GetValue<double>())]);
        joined["Title"] = cases[0].Variant;
        joined["Benchmarks"] = new JsonArray([.. cases.Where(benchmarks.ContainsKey).Select(id => benchmarks[id])]);
        return JsonSerializer.SerializeToUtf8Bytes(joined, s_compact);
    }

    private static JsonObject Parse(int round, byte[] compressed)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
            return JsonNode.Parse(gzip) as JsonObject ?? throw new UserError($"the report of round {round} is no file of BenchmarkDotNet's.");
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new UserError($"the report of round {round} cannot be read: {e.Message}", e);
        }
    }

    private static JsonArray Values(JsonObject benchmark) => (JsonArray)benchmark["Statistics"]!["OriginalValues"]!;

    private static void Append(JsonObject first, JsonObject next)
    {
        foreach (JsonNode? value in Values(next))
            Values(first).Add(value!.DeepClone());
        foreach (JsonNode? measurement in next["Measurements"] as JsonArray ?? [])
            (first["Measurements"] as JsonArray)?.Add(measurement!.DeepClone());
    }

    // The members and names of BenchmarkDotNet's own export.
    private static JsonObject Describe(double[] values)
    {
        var all = new Statistics(values);
        LegacyConfidenceInterval interval = all.ConfidenceInterval;
        PercentileValues percentiles = all.Percentiles;
        return new JsonObject
        {
            ["OriginalValues"] = Array(values),
            ["N"] = all.N,
            ["Min"] = Number(all.Min),
            ["LowerFence"] = Number(all.LowerFence),
            ["Q1"] = Number(all.Q1),
            ["Median"] = Number(all.Median),
            ["Mean"] = Number(all.Mean),
            ["Q3"] = Number(all.Q3),
            ["UpperFence"] = Number(all.UpperFence),
            ["Max"] = Number(all.Max),
            ["InterquartileRange"] = Number(all.InterquartileRange),
            ["LowerOutliers"] = Array(all.LowerOutliers),
            ["UpperOutliers"] = Array(all.UpperOutliers),
            ["AllOutliers"] = Array(all.AllOutliers),
            ["StandardError"] = Number(all.StandardError),
            ["Variance"] = Number(all.Variance),
            ["StandardDeviation"] = Number(all.StandardDeviation),
            ["Skewness"] = Number(all.Skewness),
            ["Kurtosis"] = Number(all.Kurtosis),
            ["ConfidenceInterval"] = new JsonObject
            {
                ["N"] = interval.N,
                ["Mean"] = Number(interval.Mean),
                ["StandardError"] = Number(interval.StandardError),
                ["Level"] = (int)interval.Level,
                ["Margin"] = Number(interval.Margin),
                ["Lower"] = Number(interval.Lower),
                ["Upper"] = Number(interval.Upper),
            },
            ["Percentiles"] = new JsonObject
            {
                ["P0"] = Number(percentiles.P0),
                ["P25"] = Number(percentiles.P25),
                ["P50"] = Number(percentiles.P50),
                ["P67"] = Number(percentiles.P67),
                ["P80"] = Number(percentiles.P80),
                ["P85"] = Number(percentiles.P85),
                ["P90"] = Number(percentiles.P90),
                ["P95"] = Number(percentiles.P95),
                ["P100"] = Number(percentiles.P100),
            },
        };
    }

    private static JsonArray Array(double[] values) => new([.. values.Select(Number)]);

    // JSON has no word for what one value does not have, such as a deviation, and its readers expect a number.
    private static JsonNode Number(double value) => JsonValue.Create(double.IsFinite(value) ? value : 0);
}
