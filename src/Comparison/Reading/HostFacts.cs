using System.Text.Json;

namespace Comparison.Reading;

/// <summary>What a file says of the machine, under the names that run records use.</summary>
internal static class HostFacts
{
    private static readonly (string Name, string Member)[] s_facts =
    [
        ("processor", "ProcessorName"), ("cores", "LogicalCoreCount"), ("cores", "ProcessorCount"), ("os", "OsVersion"), ("architecture", "Architecture"),
        ("runtime", "RuntimeVersion"), ("runtime", "ClrVersion"), ("sdk", "DotNetCliVersion"), ("BenchmarkDotNet", "BenchmarkDotNetVersion"),
    ];

    /// <param name="host">HostEnvironmentInfo; undefined if the file has none.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(JsonElement host) =>
    [
        .. s_facts.Select(fact => (fact.Name, Value: Value(host.Member(fact.Member))))
            .Where(fact => !string.IsNullOrEmpty(fact.Value))
            .DistinctBy(fact => fact.Name)
            .Select(fact => KeyValuePair.Create(fact.Name, fact.Value!)),
    ];

    private static string? Value(JsonElement fact) => fact.ValueKind switch
    {
        JsonValueKind.String => fact.GetString(),
        JsonValueKind.Number => fact.GetRawText(),
        // Up to 0.10 the name of the processor was a serialised Lazy.
        JsonValueKind.Object => fact.Text("Value"),
        _ => null,
    };
}
