using System.Runtime.InteropServices;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Wine;
using Comparison.Records;
using Perfolizer.Helpers;

namespace Bench.Machines;

/// <summary>What is this machine? Everything except the code that is known to change a time.</summary>
internal static class MachineFacts
{
    /// <param name="wine">What runs the benchmark processes; null on Windows.</param>
    public static Machine Collect(WineSession? wine)
    {
        HostEnvironmentInfo host = HostEnvironmentInfo.GetCurrent();
        return new Machine
        {
            Processor = host.Cpu.Value.ToShortBrandName(),
            Cores = Environment.ProcessorCount,
            Governor = OperatingSystem.IsWindows() ? WindowsFacts.PowerPlan() : LinuxFacts.Governor(),
            MemoryBytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
            OperatingSystem = $"{host.Os.Value.ToBrandString()} ({Environment.OSVersion.VersionString})",
            Architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(),
            FileSystem = new DriveInfo(Path.GetTempPath()).DriveFormat,
            Virtualisation = OperatingSystem.IsWindows() ? host.VirtualMachineHypervisor.Value?.Name : LinuxFacts.Virtualisation(),
            Defender = OperatingSystem.IsWindows() ? WindowsFacts.Defender() : null,
            Wine = wine?.Version,
            WinePrefix = wine is null ? null : WinePrefix.Version,
            PinnedCpu = wine?.Cpu,
            Runtime = null,
            Sdk = host.DotNetSdkVersion.Value,
            BenchmarkDotNet = host.BenchmarkDotNetVersion,
            Environment = RuntimeVariables.Collect(isWine: wine is not null),
        };
    }
}
