using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.CsProj;
using BenchmarkDotNet.Toolchains.DotNetCli;
using BenchmarkDotNet.Wine;

namespace Bench.Jobs.Added;

/// <summary>BenchmarkDotNet's own toolchain on Windows, for benchmarks that no project of the solution builds.</summary>
internal static class AddedToolchain
{
    public static IToolchain Create(BenchmarksWithoutProject benchmarks)
    {
        NetCoreAppSettings settings = NetCoreAppSettings.NetCoreApp10_0;
        // BenchmarkDotNet is not annotated: null stands for the usual dotnet.
        return new Toolchain(
            settings.Name, new Generator(settings.TargetFrameworkMoniker, benchmarks), new DotNetCliBuilder(settings.TargetFrameworkMoniker), new DotNetCliExecutor(null!));
    }

    private sealed class Generator(string framework, BenchmarksWithoutProject benchmarks) : CsProjGenerator(framework, null!, null!, null!)
    {
        protected override FileInfo GetProjectFilePath(Type benchmarkTarget, ILogger logger) => base.GetProjectFilePath(benchmarks.ProjectOf(benchmarkTarget), logger);

        protected override string GetBuildArtifactsDirectoryPath(BuildPartition buildPartition, string programName) =>
            benchmarks.FolderOf(buildPartition, programName, base.GetBuildArtifactsDirectoryPath(buildPartition, programName));

        protected override string GetRuntimeSettings(GcMode gcMode, IResolver resolver) => base.GetRuntimeSettings(gcMode, resolver) + benchmarks.References;
    }
}
