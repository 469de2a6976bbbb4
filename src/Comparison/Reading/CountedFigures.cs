using System.Text.Json;
using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>What a file counted of a benchmark.</summary>
internal static class CountedFigures
{
    private const string Allocated = "Allocated Memory";

    /// <summary>The metrics of the diagnosers; the allocated bytes also from where files without metrics have them.</summary>
    /// <param name="benchmark">An entry of the list.</param>
    /// <param name="iterations">Its samples: the iteration that counts has as many invocations.</param>
    public static IReadOnlyList<MetricValue> Parse(JsonElement benchmark, IReadOnlyList<Observation> iterations)
    {
        JsonElement metrics = benchmark.Member("Metrics");
        MetricValue?[] listed = metrics.ValueKind == JsonValueKind.Array ? [.. metrics.EnumerateArray().Select(Read)] : [];
        List<MetricValue> values = [.. listed.OfType<MetricValue>().DistinctBy(metric => metric.Id)];
        if (!values.Exists(metric => metric.Id == Allocated)
            && benchmark.Member("Memory").Number("BytesAllocatedPerOperation") is { } bytes)
        {
            values.Add(new MetricValue(Allocated, "B", bytes));
        }
        long fewest = iterations.Select(each => each.Operations).DefaultIfEmpty().Min();
        long most = iterations.Select(each => each.Operations).DefaultIfEmpty().Max();
        return [.. values.Select(each => each with { FewestInvocations = fewest, MostInvocations = most })];
    }

    private static MetricValue? Read(JsonElement metric)
    {
        JsonElement descriptor = metric.Member("Descriptor");
        if (descriptor.Text("Id") is not { Length: > 0 } id || metric.Number("Value") is not { } value)
            return null;
        return new MetricValue(id, descriptor.Text("Unit") ?? "", value);
    }
}
