using System.Text.Json.Serialization;

namespace Comparison.Runs;

/// <summary>What was measured, and by whom: equal in two runs if it is the same case.</summary>
/// <param name="Workload">Full name of the method, such as <c>System.IO.Tests.Perf_FileStream.Read</c>.</param>
/// <param name="Arguments">As BenchmarkDotNet prints them, such as <c>fileSize: 1024, userBufferSize: 1024</c>; empty if there are none.</param>
/// <param name="Variant">Who did it: the strategy's id, or what the file says of the BenchmarkDotNet job; empty if it says nothing.</param>
public sealed record CaseId(string Workload, string Arguments, string Variant)
{
    /// <summary>Workload and arguments as one name, <c>Type.Method(arguments)</c>: BenchmarkDotNet's FullName.</summary>
    [JsonIgnore]
    public string FullName => Arguments.Length == 0 ? Workload : $"{Workload}({Arguments})";
}
