using System.Globalization;
using System.Text.Json;
using Comparison.Runs;

namespace Comparison.Reading;

/// <summary>What a file says of the machine, under the names that run records use.</summary>
internal static class HostFacts
{
    private static readonly (string Name, string Member)[] s_facts =
    [
        ("processor", "ProcessorName"), ("cores", "LogicalCoreCount"), ("cores", "ProcessorCount"), ("os", "OsVersion"), ("architecture", "Architecture"),
        ("runtime", "RuntimeVersion"), ("runtime", "ClrVersion"), ("sdk", "DotNetCliVersion"), ("BenchmarkDotNet", "BenchmarkDotNetVersion"),
    ];

    // The title ends with it.
    private const string TimeForm = "yyyyMMdd-HHmmss";

    // A toolchain's name, alone or with a runtime's behind it: the host is Linux, and the benchmark process Windows'.
    private const string WineToolchain = "Toolchain=Wine";

    /// <param name="host">HostEnvironmentInfo; undefined if the file has none.</param>
    /// <param name="cases">Of the file: their jobs say what ran them.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(JsonElement host, IReadOnlyList<RunCase> cases) =>
    [
        .. s_facts.Select(fact => (fact.Name, Value: Value(host.Member(fact.Member))))
            .Where(fact => !string.IsNullOrEmpty(fact.Value))
            .DistinctBy(fact => fact.Name)
            .Select(fact => KeyValuePair.Create(fact.Name, fact.Value!)),
        .. cases.Any(each => each.Job.Contains(WineToolchain, StringComparison.Ordinal))
            ? [KeyValuePair.Create("wine", "of unknown version")] : Array.Empty<KeyValuePair<string, string>>(),
    ];

    /// <summary>When the run began, as the file's title says; null if it does not. The clock's zone is not known.</summary>
    public static DateTimeOffset? Started(JsonElement root) =>
        root.Text("Title") is { } title && title.Length >= TimeForm.Length
        && DateTimeOffset.TryParseExact(title[^TimeForm.Length..], TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset started)
            ? started : null;

    private static string? Value(JsonElement fact) => fact.ValueKind switch
    {
        JsonValueKind.String => fact.GetString(),
        JsonValueKind.Number => fact.GetRawText(),
        // Up to 0.10 the name of the processor was a serialised Lazy.
        JsonValueKind.Object => fact.Text("Value"),
        _ => null,
    };
}
