namespace Comparison.Records;

/// <summary>Where it was measured: everything beside the code that is known to change a time. Null: not known, or not so on this system.</summary>
/// <param name="Processor">Model name.</param>
/// <param name="Cores">Logical processors that the measuring process may use.</param>
/// <param name="Governor">Linux: frequency governor. Windows: name of the power plan.</param>
/// <param name="MemoryBytes">Physical memory, or the limit of the container.</param>
/// <param name="OperatingSystem">With its build.</param>
/// <param name="Architecture">Of the measuring process: x64, arm64.</param>
/// <param name="FileSystem">Of the temporary folder that the workloads' files lie in.</param>
/// <param name="Virtualisation">Who says that this is a virtual machine or a container.</param>
/// <param name="Defender">Windows: state of Defender's real-time protection.</param>
/// <param name="Wine">Version of Wine that runs the benchmark processes.</param>
/// <param name="WinePrefix">Version of the Wine prefix.</param>
/// <param name="PinnedCpu">Wine: the CPU that single-threaded benchmark processes and the wineserver share.</param>
/// <param name="Runtime">.NET runtime of the benchmark processes.</param>
/// <param name="Sdk">.NET SDK that built them.</param>
/// <param name="BenchmarkDotNet">Version.</param>
/// <param name="Environment">Environment variables that change the runtime, as the benchmark processes saw them.</param>
public sealed record Machine(
    string? Processor,
    int Cores,
    string? Governor,
    long MemoryBytes,
    string OperatingSystem,
    string Architecture,
    string? FileSystem,
    string? Virtualisation,
    string? Defender,
    string? Wine,
    string? WinePrefix,
    int? PinnedCpu,
    string? Runtime,
    string? Sdk,
    string BenchmarkDotNet,
    IReadOnlyDictionary<string, string> Environment);
