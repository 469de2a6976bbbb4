using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>One benchmark of a report as comparisons see it.</summary>
internal static class ReportCase
{
    public static RunCase Of(ReportBenchmark benchmark)
    {
        Sample[] samples = Samples(benchmark);
        string? failure = samples.Length > 0
            ? null
            : benchmark.Statistics is null ? "it failed: the report has no statistics of it" : WithoutSamples;
        return new RunCase(Id(benchmark), samples, Metrics(benchmark), failure);
    }

    /// <summary>Why a benchmark that did not fail cannot be compared.</summary>
    public const string WithoutSamples =
        "the report has statistics but no samples (neither Measurements nor Statistics.OriginalValues), and without them there is no verdict";

    /// <summary>Whether the report at least says that there is a benchmark.</summary>
    public static bool IsNamed(ReportBenchmark? benchmark) =>
        benchmark is { FullName.Length: > 0 } or { Type.Length: > 0, Method.Length: > 0 };

    private static CaseId Id(ReportBenchmark benchmark)
    {
        string name = benchmark.FullName ?? "";
        if (name.Length == 0)
        {
            string type = string.IsNullOrEmpty(benchmark.Namespace) ? benchmark.Type! : $"{benchmark.Namespace}.{benchmark.Type}";
            return new CaseId($"{type}.{benchmark.Method}", benchmark.Parameters ?? "", JobName.Of(benchmark));
        }
        int arguments = name.IndexOf('(', StringComparison.Ordinal);
        return arguments > 0 && name[^1] == ')'
            ? new CaseId(name[..arguments], name[(arguments + 1)..^1], JobName.Of(benchmark))
            : new CaseId(name, "", JobName.Of(benchmark));
    }

    // The iterations themselves where the report has them: they know their launch and their operations.
    private static Sample[] Samples(ReportBenchmark benchmark)
    {
        List<ReportMeasurement> measurements = benchmark.Measurements ?? [];
        foreach (Func<ReportMeasurement, bool> stage in s_stages)
        {
            Sample[] samples =
            [
                .. measurements.Where(stage).Where(each => each is { Operations: >= 1 and < 1e18, Nanoseconds: >= 0 } && double.IsFinite(each.Nanoseconds))
                    .Select(each => new Sample(each.LaunchIndex is >= 1 and < int.MaxValue ? (int)each.LaunchIndex : 1, (long)each.Operations, each.Nanoseconds / each.Operations)),
            ];
            if (samples.Length > 0)
                return samples;
        }
        return [.. (benchmark.Statistics?.OriginalValues ?? []).Where(value => double.IsFinite(value) && value >= 0).Select(value => new Sample(1, 0, value))];
    }

    // With the overhead taken off where BenchmarkDotNet did so. The names of 0.10 come second.
    private static readonly Func<ReportMeasurement, bool>[] s_stages =
    [
        each => each is { IterationMode: "Workload", IterationStage: "Result" } or { IterationMode: "Result" },
        each => each is { IterationMode: "Workload", IterationStage: "Actual" } or { IterationMode: "MainTarget" },
    ];

    // Ids as in Metrics, which the brief reports do not have.
    private static MetricValue[] Metrics(ReportBenchmark benchmark)
    {
        var values = new OrderedDictionary<string, MetricValue>();
        if (benchmark.Memory is { TotalOperations: > 0 } memory)
        {
            Add("Allocated Memory", "B", memory.BytesAllocatedPerOperation);
            Add("Gen0Collects", "Count", memory.Gen0Collections * 1000 / memory.TotalOperations);
            Add("Gen1Collects", "Count", memory.Gen1Collections * 1000 / memory.TotalOperations);
            Add("Gen2Collects", "Count", memory.Gen2Collections * 1000 / memory.TotalOperations);
        }
        foreach (ReportMetric? metric in benchmark.Metrics ?? [])
        {
            if (metric?.Descriptor is { Id: { Length: > 0 } id } descriptor)
                Add(id, descriptor.Unit ?? "", metric.Value);
        }
        return [.. values.Values];

        void Add(string id, string unit, double value)
        {
            if (double.IsFinite(value))
                values[id] = new MetricValue(id, unit, value);
        }
    }
}
