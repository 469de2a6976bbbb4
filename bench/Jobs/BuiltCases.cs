using System.Diagnostics;
using System.Reflection;
using Bench.Shell;
using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.Results;

namespace Bench.Jobs;

/// <summary>
/// The executables of a set of cases, built once. BenchmarkDotNet builds anew for each run, and numbers the cases of an executable anew
/// in each run. Here the executables and the numbers stay.
/// </summary>
internal sealed class BuiltCases : IDisposable
{
    private readonly Dictionary<(MethodInfo Method, string Arguments, string Job), (BenchmarkId Id, BuildResult Result)> _built = [];

    /// <summary>The defaults that BenchmarkDotNet's own runner resolves unset settings with.</summary>
    private static IResolver Resolver { get; } = new CompositeResolver(EnvironmentResolver.Instance, InfrastructureResolver.Instance);

    /// <summary>Builds whatever is not built yet.</summary>
    /// <param name="cases">Cases whose job has a <see cref="PrebuiltToolchain"/>.</param>
    /// <param name="logger">Gets the output of the build.</param>
    /// <exception cref="UserError">It does not build; the message has the first error.</exception>
    public void Build(BenchmarkRunInfo[] cases, ILogger logger, string artifacts)
    {
        foreach (BuildPartition partition in BenchmarkPartitioner.CreateForBuild(cases, Resolver))
        {
            var toolchain = (PrebuiltToolchain)partition.RepresentativeBenchmarkCase.Job.Infrastructure.Toolchain;
            GenerateResult generated = toolchain.Inner.Generator.GenerateProject(partition, logger, artifacts);
            if (!generated.IsGenerateSuccess)
                throw new UserError($"the benchmarks' project cannot be written: {generated.GenerateException.Message}", generated.GenerateException);
            var building = Stopwatch.StartNew();
            BuildResult result = toolchain.Inner.Builder.Build(generated, partition, logger);
            building.Stop();
            foreach (BenchmarkBuildInfo info in partition.Benchmarks)
                _built.Add(Key(info.BenchmarkCase), (info.Id, result));
            if (!result.IsBuildSuccess)
                throw new UserError(BuildErrors.Explain(result.ErrorMessage ?? "", building.Elapsed, partition.Timeout));
        }
    }

    /// <summary>The number that the case has in its executable, and where that is.</summary>
    public (BenchmarkId Id, BuildResult Result) Get(BenchmarkCase benchmarkCase) => _built[Key(benchmarkCase)];

    // Not the object: the same case with another configuration is another object.
    private static (MethodInfo, string, string) Key(BenchmarkCase benchmarkCase) =>
        (benchmarkCase.Descriptor.WorkloadMethod, benchmarkCase.Parameters.ValueInfo, benchmarkCase.Job.Id);

    /// <summary>Deletes the executables.</summary>
    public void Dispose()
    {
        foreach (string path in _built.Values.SelectMany(built => built.Result.ArtifactsToCleanup).Distinct())
        {
            try
            {
                if (Directory.Exists(path))
                    Directory.Delete(path, recursive: true);
                else
                    File.Delete(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Terminal.Warn($"{path} could not be deleted: {e.Message}");
            }
        }
    }
}
