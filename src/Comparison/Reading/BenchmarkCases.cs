using System.Text.Json;
using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>One entry of the list <c>Benchmarks</c>.</summary>
internal static class BenchmarkCases
{
    private const string NoneUsable = "none of its samples is a time: they are negative, or no numbers";

    /// <summary>The failure of a case that has statistics, but no samples.</summary>
    public const string OnlySummaries = "the file has its mean, but no samples";

    /// <exception cref="UnreadableRunException">Nothing says which benchmark it is.</exception>
    public static RunCase Read(JsonElement benchmark, string file)
    {
        CaseId id = BenchmarkNames.Parse(benchmark)
            ?? throw new UnreadableRunException(file, null, "one of its benchmarks has neither FullName nor Method");
        string job = BenchmarkNames.Job(benchmark);
        JsonElement statistics = benchmark.Member("Statistics");
        if (statistics.ValueKind != JsonValueKind.Object)
            return new RunCase(id, [], [], "it failed: the file has no statistics of it") { Job = job };
        ReadSamples samples = Measurements.Read(benchmark.Member("Measurements"));
        if (samples.Observations.Count == 0 && samples.Unusable == 0)
            samples = OriginalValues(statistics.Member("OriginalValues"));
        string? failure = samples.Observations.Count > 0 ? null : samples.Unusable > 0 ? NoneUsable : OnlySummaries;
        return new RunCase(id, samples.Observations, CountedFigures.Parse(benchmark, samples.Observations), failure) { Job = job, Unusable = samples.Unusable, Removed = samples.Removed };
    }

    // Brief reports say nothing of launches and of operations.
    private static ReadSamples OriginalValues(JsonElement values)
    {
        if (values.ValueKind != JsonValueKind.Array)
            return new ReadSamples([], 0, 0);
        Observation[] usable = [.. values.EnumerateArray().Select(value => value.Number()).Where(value => value >= 0).Select(value => new Observation(1, 0, value!.Value))];
        return new ReadSamples(usable, values.GetArrayLength() - usable.Length, 0);
    }
}
