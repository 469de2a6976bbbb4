using System.Diagnostics;
using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.Parameters;
using BenchmarkDotNet.Toolchains.Results;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Validators;

namespace Bench.Jobs;

/// <summary>Another toolchain whose executables have been built before: BenchmarkDotNet only runs them.</summary>
internal sealed class PrebuiltToolchain(IToolchain inner, BuiltCases built) : IToolchain, IGenerator, IBuilder, IExecutor
{
    private readonly Stopwatch _running = new();

    /// <summary>The toolchain that builds.</summary>
    public IToolchain Inner => inner;

    /// <summary>How long benchmark processes have been running so far, all launches together, one after the other.</summary>
    public TimeSpan Running => _running.Elapsed;

    public string Name => inner.Name;

    public IGenerator Generator => this;

    public IBuilder Builder => this;

    public IExecutor Executor => this;

    public bool IsInProcess => inner.IsInProcess;

    public IEnumerable<ValidationError> Validate(BenchmarkCase benchmarkCase, IResolver resolver) => inner.Validate(benchmarkCase, resolver);

    public GenerateResult GenerateProject(BuildPartition buildPartition, ILogger logger, string rootArtifactsFolderPath) =>
        // Nothing to clean up: BenchmarkDotNet would do it after the first run.
        GenerateResult.Success(built.Get(buildPartition.RepresentativeBenchmarkCase).Result.ArtifactsPaths, []);

    public BuildResult Build(GenerateResult generateResult, BuildPartition buildPartition, ILogger logger) => BuildResult.Success(generateResult);

    /// <summary>
    /// The result of the next launch, which starts no process: BenchmarkDotNet reports on a process that took turns.
    /// </summary>
    /// <value>Makes the result for the number of a launch.</value>
    public Func<int, ExecuteResult>? Recorded { get; set; }

    public ExecuteResult Execute(ExecuteParameters executeParameters)
    {
        if (Recorded is { } recorded)
        {
            Recorded = null;
            return recorded(executeParameters.LaunchIndex);
        }
        (BenchmarkId id, BuildResult result) = built.Get(executeParameters.BenchmarkCase);
        _running.Start();
        try
        {
            return inner.Executor.Execute(new ExecuteParameters(
                result,
                executeParameters.BenchmarkCase,
                id,
                executeParameters.Logger,
                executeParameters.Resolver,
                executeParameters.LaunchIndex,
                executeParameters.Diagnoser));
        }
        finally
        {
            _running.Stop();
        }
    }

    public override string ToString() => Name;
}
