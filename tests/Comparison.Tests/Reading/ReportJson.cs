using System.Text;
using Comparison.Reading;
using Comparison.Runs;

namespace Comparison.Tests.Reading;

/// <summary>Small files in the shapes of BenchmarkDotNet.</summary>
internal static class ReportJson
{
    public const string Host = """{"BenchmarkDotNetVersion":"0.15.8","ProcessorName":"CPU","OsVersion":"OS","LogicalCoreCount":4,"RuntimeVersion":".NET 10"}""";

    public static byte[] File(params string[] benchmarks) =>
        Encoding.UTF8.GetBytes($$"""{"Title":"T","HostEnvironmentInfo":{{Host}},"Benchmarks":[{{string.Join(',', benchmarks)}}]}""");

    public static string Brief(string fullName, string job, params double[] values) =>
        Benchmark(fullName, job, $$"""{"OriginalValues":[{{Numbers(values)}}]}""");

    /// <summary>A full report of launches with three iterations each, of which the values are the middle ones.</summary>
    public static string Launches(string fullName, string job, params double[] values) => Benchmark(
        fullName, job, $$"""{"OriginalValues":[{{Numbers(values)}}]}""",
        $$""","Measurements":[{{string.Join(',', values.SelectMany((value, i) => new[] { 0.999, 1, 1.001 }.Select(share => FormattableString.Invariant($$"""{"IterationMode":"Workload","IterationStage":"Result","LaunchIndex":{{i + 1}},"Operations":1,"Nanoseconds":{{value * share}}}"""))))}}]""");

    public static string Benchmark(string fullName, string job, string statistics, string more = "") =>
        $$"""{"DisplayInfo":"C.M: {{job}}","Namespace":"N","Type":"C","Method":"M","MethodTitle":"M","Parameters":"","FullName":"{{fullName}}","Statistics":{{statistics}}{{more}}}""";

    public static Run Read(params string[] benchmarks) => BenchmarkDotNetJson.Read(File(benchmarks), "a.json");

    private static string Numbers(double[] values) => string.Join(',', values.Select(value => FormattableString.Invariant($"{value}")));
}
