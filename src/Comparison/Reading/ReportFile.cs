using System.Text.Json.Serialization;

namespace Comparison.Reading;

/// <summary>BenchmarkDotNet's JSON, as far as comparisons need it; its names and shapes from 0.10 to 0.16.</summary>
/// <param name="HostEnvironmentInfo">Null in files that other tools wrote.</param>
/// <param name="Benchmarks">Null if it is the JSON of something else.</param>
internal sealed record ReportFile(ReportHost? HostEnvironmentInfo, List<ReportBenchmark?>? Benchmarks);

/// <summary>The machine.</summary>
internal sealed record ReportHost(
    [property: JsonConverter(typeof(LenientText))] string? BenchmarkDotNetVersion,
    [property: JsonConverter(typeof(LenientText))] string? OsVersion,
    // An object in BenchmarkDotNet 0.9.9.
    [property: JsonConverter(typeof(LenientText))] string? ProcessorName,
    double LogicalCoreCount,
    [property: JsonConverter(typeof(LenientText))] string? RuntimeVersion,
    [property: JsonConverter(typeof(LenientText))] string? Architecture,
    [property: JsonConverter(typeof(LenientText))] string? DotNetCliVersion);

/// <summary>One benchmark of one job.</summary>
internal sealed record ReportBenchmark(
    string? DisplayInfo,
    string? Namespace,
    string? Type,
    string? Method,
    string? MethodTitle,
    string? Parameters,
    string? FullName,
    ReportStatistics? Statistics,
    ReportMemory? Memory,
    List<ReportMeasurement>? Measurements,
    List<ReportMetric?>? Metrics);

/// <summary>The evaluated iterations.</summary>
internal sealed record ReportStatistics(List<double>? OriginalValues);

/// <summary>MemoryDiagnoser's columns.</summary>
internal sealed record ReportMemory(
    double Gen0Collections, double Gen1Collections, double Gen2Collections, double TotalOperations, double BytesAllocatedPerOperation);

/// <summary>One iteration. Before 0.11 the stage was part of the mode.</summary>
internal record struct ReportMeasurement(
    [property: JsonConverter(typeof(RepeatedText))] string? IterationMode,
    [property: JsonConverter(typeof(RepeatedText))] string? IterationStage,
    double LaunchIndex,
    double Operations,
    double Nanoseconds);

/// <summary>A counted figure.</summary>
internal sealed record ReportMetric(double Value, ReportMetricDescriptor? Descriptor);

/// <summary>What a figure is.</summary>
internal sealed record ReportMetricDescriptor(string? Id, string? Unit);
