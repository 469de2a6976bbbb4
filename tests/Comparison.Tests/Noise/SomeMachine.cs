using Comparison.Records;

namespace Comparison.Tests.Noise;

/// <summary>A machine, for what needs one.</summary>
internal static class SomeMachine
{
    public static Machine Create() => new()
    {
        Processor = "CPU",
        Cores = 2,
        Governor = null,
        MemoryBytes = 1,
        OperatingSystem = "OS",
        Architecture = "x64",
        FileSystem = "ext4",
        Virtualisation = null,
        Defender = null,
        Wine = "wine-8.0",
        WinePrefix = "1",
        PinnedCpu = 0,
        Runtime = ".NET 10",
        Sdk = "10.0",
        BenchmarkDotNet = "0.15.8",
        Environment = new Dictionary<string, string>(),
    };
}
