using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.Results;

namespace Bench.Jobs.Runtimes;

/// <summary>Builds with another builder, and then gives the built program a runtime of the user's own.</summary>
/// <param name="inner">Builds a program that brings its runtime along.</param>
/// <param name="pack">Whose files replace that runtime's.</param>
internal sealed class RuntimePackBuilder(IBuilder inner, RuntimePack pack) : IBuilder
{
    public BuildResult Build(GenerateResult generateResult, BuildPartition buildPartition, ILogger logger)
    {
        BuildResult result = inner.Build(generateResult, buildPartition, logger);
        if (!result.IsBuildSuccess)
            return result;
        try
        {
            pack.CopyTo(Path.GetDirectoryName(result.ArtifactsPaths.ExecutablePath)!);
            logger.WriteLineInfo($"// The runtime's files were replaced by those of {pack.Folder}.");
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UserError)
        {
            return BuildResult.Failure(result, e);
        }
    }
}
