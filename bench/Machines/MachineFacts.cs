using System.Runtime.InteropServices;
using Bench.Wine;
using BenchmarkDotNet.Environments;
using Comparison.Records;
using Perfolizer.Helpers;

namespace Bench.Machines;

/// <summary>What is this machine? Whatever is known to change a time beside the code.</summary>
internal static class MachineFacts
{
    /// <param name="wine">What runs the benchmark processes; null on Windows.</param>
    public static Machine Collect(WineSession? wine)
    {
        HostEnvironmentInfo host = HostEnvironmentInfo.GetCurrent();
        return new Machine(
            host.Cpu.Value.ToShortBrandName(),
            Environment.ProcessorCount,
            OperatingSystem.IsWindows() ? WindowsFacts.PowerPlan() : LinuxFacts.Governor(),
            GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
            $"{host.Os.Value.ToBrandString()} ({Environment.OSVersion.VersionString})",
            RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(),
            new DriveInfo(Path.GetTempPath()).DriveFormat,
            OperatingSystem.IsWindows() ? host.VirtualMachineHypervisor.Value?.Name : LinuxFacts.Virtualisation(),
            OperatingSystem.IsWindows() ? WindowsFacts.Defender() : null,
            wine?.Version,
            wine is null ? null : WinePrefix.Version,
            wine?.Cpu,
            Runtime: null,
            host.DotNetSdkVersion.Value,
            host.BenchmarkDotNetVersion,
            RuntimeVariables.Collect(isWine: wine is not null));
    }

    /// <summary>Part of a folder's name: system, architecture, processor.</summary>
    public static string ShortName(Machine machine)
    {
        string system = machine.Wine is null ? "windows" : "wine";
        string[] words = [.. (machine.Processor ?? "unknown").ToLowerInvariant()
            .Split([' ', '(', ')', '@', '-', '/', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)))
            .Where(word => word.Length > 0 && word is not ("r" or "tm" or "cpu" or "processor" or "core"))
            .Take(3)];
        return string.Join('-', [system, machine.Architecture, .. words]);
    }
}
