using Bench.Wine;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.DotNetCli;

namespace Bench.Toolchains.Wine;

/// <summary>
/// Builds the benchmark executable for Windows and runs it with Wine. One instance serves all jobs: BenchmarkDotNet builds once for all
/// jobs whose toolchains are equal.
/// </summary>
/// <remarks>Everything in this folder is written for BenchmarkDotNet 0.15.8; version 0.16 changes every interface that it uses.</remarks>
internal sealed class WineToolchain(Lazy<WineSession> session)
    : Toolchain("Wine", new WineGenerator(), new DotNetCliBuilder(TargetFramework), new WineExecutor(session))
{
    /// <summary>What the executable is built for.</summary>
    public const string TargetFramework = "net10.0";
}
