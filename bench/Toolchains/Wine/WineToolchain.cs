using System.Diagnostics;
using Bench.Toolchains.Wine.Runtimes;
using Bench.Wine;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.DotNetCli;
using BenchmarkDotNet.Toolchains.Results;

namespace Bench.Toolchains.Wine;

/// <summary>
/// Builds the benchmark executable for Windows and runs it with Wine. One instance serves all jobs: BenchmarkDotNet builds once for all
/// jobs whose toolchains are equal.
/// </summary>
/// <remarks>Everything in this folder is written for BenchmarkDotNet 0.15.8; version 0.16 changes every interface that it uses.</remarks>
/// <param name="session">Opened when it is first needed.</param>
/// <param name="pins">Whether single-threaded benchmarks share the wineserver's CPU. Without it, a run shows what that is worth.</param>
/// <param name="runtime">What the executable brings along; null: what it is built for usually, in the version that the SDK knows.</param>
internal sealed class WineToolchain(Lazy<WineSession> session, bool pins = true, WineRuntime? runtime = null) : Toolchain(
    runtime is null ? "Wine" : $"Wine ({runtime.Label})",
    new WineGenerator(runtime?.TargetFramework ?? TargetFramework, runtime?.Version),
    CreateBuilder(runtime),
    new WineExecutor(session, pins))
{
    /// <summary>What the executable is built for where no runtime is named.</summary>
    public const string TargetFramework = "net10.0";

    /// <summary>How to start the process of a benchmark that has been built, for whoever talks to it; its stdin, stdout and stderr are pipes.</summary>
    public ProcessStartInfo CreateStartInfo(BuildResult built, BenchmarkCase benchmarkCase, BenchmarkId id) =>
        ((WineExecutor)Executor).CreateStartInfo(built.ArtifactsPaths.ExecutablePath, benchmarkCase, id);

    private static IBuilder CreateBuilder(WineRuntime? runtime)
    {
        var builder = new DotNetCliBuilder(runtime?.TargetFramework ?? TargetFramework);
        return runtime?.Pack is { } pack ? new RuntimePackBuilder(builder, pack) : builder;
    }
}
