using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.CoreRun;
using BenchmarkDotNet.Toolchains.Results;
using BenchmarkDotNet.Wine;
using Workloads;
using Workloads.Turns;

namespace Bench.Sessions.Turns;

/// <summary>How is the process of a benchmark started that is to take turns? As its toolchain would, but without BenchmarkDotNet's pipes.</summary>
internal static class BenchmarkStart
{
    /// <param name="toolchain">Has built it.</param>
    /// <param name="built">What it has built.</param>
    /// <param name="benchmarkCase">Which one.</param>
    /// <param name="id">Its number in the executable.</param>
    /// <param name="counts">Whether its bytes and work items are asked for.</param>
    public static ContestantStart Create(IToolchain toolchain, BuildResult built, BenchmarkCase benchmarkCase, BenchmarkId id, bool counts)
    {
        var wine = toolchain as WineToolchain;
        bool pins = wine?.Pins(benchmarkCase) ?? !benchmarkCase.Descriptor.HasCategory(WorkloadCategories.MultiThreaded);
        int cpu = wine?.Session.Value.Cpu ?? LowestCpu();
        bool canPinItself = cpu < TurnCpu.Most;
        ProcessStartInfo start = wine?.CreateStartInfo(built, benchmarkCase, id, pins && !canPinItself) ?? OnThisSystem(toolchain, built, benchmarkCase, id);
        start.Environment[TurnProtocol.Variable] = counts ? TurnProtocol.Counted : TurnProtocol.Timed;
        if (pins && canPinItself)
        {
            start.Environment[TurnCpu.Variable] = cpu.ToString(CultureInfo.InvariantCulture);
            // As the runtime would see it if it were pinned from its start: then it does not spin where it waits.
            start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        }
        // A collection that runs beside the program could run on in a neighbour's turn.
        start.Environment["DOTNET_gcConcurrent"] = "0";
        return ContestantStart.From(start);
    }

    // As DotNetCliExecutor of BenchmarkDotNet 0.15.8: the program is dotnet, or CoreRun, and its first argument the assembly.
    private static ProcessStartInfo OnThisSystem(IToolchain toolchain, BuildResult built, BenchmarkCase benchmarkCase, BenchmarkId id)
    {
        string program = toolchain is CoreRunToolchain coreRun ? coreRun.CopyCoreRun.FullName : Environment.ProcessPath ?? "dotnet";
        if (Path.GetFileNameWithoutExtension(program) is not ("dotnet" or "CoreRun" or "corerun"))
            program = "dotnet";
        var start = new ProcessStartInfo(
            program,
            [
                built.ArtifactsPaths.ExecutablePath,
                "--benchmarkName", FullNameProvider.GetBenchmarkName(benchmarkCase),
                "--benchmarkId", id.Value.ToString(CultureInfo.InvariantCulture),
            ])
        {
            WorkingDirectory = built.ArtifactsPaths.BinariesDirectoryPath,
        };
        if (benchmarkCase.Job.HasValue(EnvironmentMode.EnvironmentVariablesCharacteristic))
        {
            foreach (EnvironmentVariable variable in benchmarkCase.Job.Environment.EnvironmentVariables)
                start.Environment[variable.Key] = variable.Value;
        }
        return start;
    }

    private static int LowestCpu()
    {
        if (!OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("Benchmarks of this project run on Windows, or under Wine.");
        using var self = Process.GetCurrentProcess();
        return System.Numerics.BitOperations.TrailingZeroCount((ulong)self.ProcessorAffinity);
    }
}
