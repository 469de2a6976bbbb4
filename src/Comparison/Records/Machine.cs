namespace Comparison.Records;

/// <summary>Where it was measured: everything beside the code that is known to change a time. Null: not known, or not so on this system.</summary>
public sealed record Machine
{
    /// <summary>Model name.</summary>
    public required string? Processor { get; init; }

    /// <summary>Logical processors that the measuring process may use.</summary>
    public required int Cores { get; init; }

    /// <summary>Linux: frequency governor. Windows: name of the power plan.</summary>
    public required string? Governor { get; init; }

    /// <summary>Physical memory, or the limit of the container.</summary>
    public required long MemoryBytes { get; init; }

    /// <summary>With its build.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>Of the measuring process: x64, arm64.</summary>
    public required string Architecture { get; init; }

    /// <summary>Of the temporary folder that the workloads' files lie in.</summary>
    public required string? FileSystem { get; init; }

    /// <summary>Who says that this is a virtual machine or a container.</summary>
    public required string? Virtualisation { get; init; }

    /// <summary>Windows: state of Defender's real-time protection.</summary>
    public required string? Defender { get; init; }

    /// <summary>Version of Wine that runs the benchmark processes.</summary>
    public required string? Wine { get; init; }

    /// <summary>Version of the Wine prefix.</summary>
    public required string? WinePrefix { get; init; }

    /// <summary>Wine: the CPU that single-threaded benchmark processes and the wineserver share.</summary>
    public required int? PinnedCpu { get; init; }

    /// <summary>.NET runtime of the benchmark processes.</summary>
    public required string? Runtime { get; init; }

    /// <summary>.NET SDK that built them.</summary>
    public required string? Sdk { get; init; }

    /// <summary>Version.</summary>
    public required string BenchmarkDotNet { get; init; }

    /// <summary>Environment variables that change the runtime, as the benchmark processes saw them.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }
}
