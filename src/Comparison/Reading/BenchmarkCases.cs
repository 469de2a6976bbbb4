using System.Text.Json;
using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>One entry of the list <c>Benchmarks</c>.</summary>
internal static class BenchmarkCases
{
    /// <summary>The failure of a case that has statistics, but no samples.</summary>
    public const string OnlySummaries = "the file has its mean, but no samples";

    /// <exception cref="UnreadableRunException">Nothing says which benchmark it is.</exception>
    public static RunCase Read(JsonElement benchmark, string file)
    {
        CaseId id = BenchmarkNames.Parse(benchmark)
            ?? throw new UnreadableRunException(file, null, "one of its benchmarks has neither FullName nor Method");
        JsonElement statistics = benchmark.Member("Statistics");
        if (statistics.ValueKind != JsonValueKind.Object)
            return new RunCase(id, [], [], "it failed: the file has no statistics of it");
        IReadOnlyList<Observation> samples = Measurements.Read(benchmark.Member("Measurements"));
        if (samples.Count == 0)
            samples = OriginalValues(statistics.Member("OriginalValues"));
        return new RunCase(id, samples, CountedFigures.Parse(benchmark), samples.Count > 0 ? null : OnlySummaries);
    }

    // Brief reports say nothing of launches and of operations.
    private static Observation[] OriginalValues(JsonElement values) => values.ValueKind != JsonValueKind.Array
        ? []
        : [.. values.EnumerateArray().Select(value => value.Number()).Where(value => value >= 0).Select(value => new Observation(1, 0, value!.Value))];
}
