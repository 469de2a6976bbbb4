using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.CsProj;

namespace BenchmarkDotNet.Wine;

/// <summary>BenchmarkDotNet's project for the benchmark executable, as a Windows program that brings its runtime along.</summary>
/// <remarks>BenchmarkDotNet is not annotated: null stands for the usual dotnet, packages folder and runtime version.</remarks>
internal sealed class WineGenerator(WineToolchainOptions options) : CsProjGenerator(options.TargetFramework, null!, null!, options.RuntimeVersion!)
{
    protected override string GetExecutableExtension() => ".exe";

    protected override FileInfo GetProjectFilePath(Type benchmarkTarget, ILogger logger) =>
        base.GetProjectFilePath(options.WithoutProject?.ProjectOf(benchmarkTarget) ?? benchmarkTarget, logger);

    protected override string GetBuildArtifactsDirectoryPath(BuildPartition buildPartition, string programName)
    {
        string usual = base.GetBuildArtifactsDirectoryPath(buildPartition, programName);
        return options.WithoutProject?.FolderOf(buildPartition, programName, usual) ?? usual;
    }

    protected override string GetRuntimeSettings(GcMode gcMode, IResolver resolver) =>
        base.GetRuntimeSettings(gcMode, resolver) +
        """

        <PropertyGroup>
          <RuntimeIdentifier>win-x64</RuntimeIdentifier>
          <SelfContained>true</SelfContained>
        </PropertyGroup>
        """ + options.WithoutProject?.References;
}
