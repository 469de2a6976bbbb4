using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.CsProj;

namespace Bench.Toolchains.Wine;

/// <summary>BenchmarkDotNet's project for the benchmark executable, as a Windows program that brings its runtime along.</summary>
/// <remarks>BenchmarkDotNet is not annotated: null stands for the usual dotnet, packages folder and runtime version.</remarks>
/// <param name="targetFramework">What it is built for.</param>
/// <param name="runtimeVersion">The exact version of the runtime; null: the one that the SDK knows.</param>
internal sealed class WineGenerator(string targetFramework, string? runtimeVersion) : CsProjGenerator(targetFramework, null!, null!, runtimeVersion!)
{
    protected override string GetExecutableExtension() => ".exe";

    protected override string GetRuntimeSettings(GcMode gcMode, IResolver resolver) =>
        base.GetRuntimeSettings(gcMode, resolver) +
        """

        <PropertyGroup>
          <RuntimeIdentifier>win-x64</RuntimeIdentifier>
          <SelfContained>true</SelfContained>
        </PropertyGroup>
        """;
}
