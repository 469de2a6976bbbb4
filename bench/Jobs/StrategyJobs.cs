using Bench.Jobs.Added;
using Bench.Shell;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains;
using IoStrategies;
using Workloads;
using Workloads.Engines;

namespace Bench.Jobs;

/// <summary>
/// A strategy is a job: its id is the strategy's, an environment variable tells the benchmark process, and the baseline's job is the
/// baseline, so that BenchmarkDotNet's columns for ratios and statistical tests compare strategies.
/// </summary>
internal static class StrategyJobs
{
    private static readonly SettlingEngineFactory s_engine = new();

    // BenchmarkDotNet builds the host once more; it has just been built with analysers, which take half of the time.
    private static readonly Argument[] s_buildArguments = [new MsBuildArgument("/p:RunAnalyzers=false")];

    /// <summary>One job for each strategy and each way of running it.</summary>
    /// <param name="strategies">In catalog order, so that the baseline, if selected, comes first.</param>
    /// <param name="additions">Where some of them may come from.</param>
    /// <param name="ways">How to run them; one of them names a toolchain of its own when the user asks for one (<c>--coreRun</c>).</param>
    /// <param name="toolchain">What a way is built and run with; null leaves it what the way says.</param>
    /// <param name="windowsThreadPool">Whether those that <see cref="WindowsThreadPool"/> concerns have a job with it, too.</param>
    public static Job[] Create(
        IReadOnlyList<IIoStrategy> strategies, Additions additions, IReadOnlyList<Job> ways, Func<Job, IToolchain?> toolchain, bool windowsThreadPool = false) =>
    [
        .. ways.SelectMany((way, index) => strategies.SelectMany(strategy => (Job[])
        [
            Create(strategy.Id, strategy, additions, way, toolchain(way), isBaseline: index == 0 && strategy == strategies[0], []),
            .. windowsThreadPool && WindowsThreadPool.Concerns(strategy)
                ? [Create(WindowsThreadPool.NameOf(strategy.Id), strategy, additions, way, toolchain(way), isBaseline: false, [WindowsThreadPool.Variable])]
                : Array.Empty<Job>(),
        ])),
    ];

    /// <summary>Whether the way says itself with what it is built and run.</summary>
    public static bool HasOwnToolchain(Job way) =>
        way.HasValue(InfrastructureMode.ToolchainCharacteristic) || way.HasValue(EnvironmentMode.RuntimeCharacteristic);

    private static Job Create(
        string name, IIoStrategy strategy, Additions additions, Job way, IToolchain? toolchain, bool isBaseline, EnvironmentVariable[] variables)
    {
        // All but Meta: what the command line yields is marked there as a change to other jobs, and this is a job.
        var job = new Job(name, way.Environment, way.Run, way.Infrastructure, way.Accuracy);
        job.Infrastructure.EngineFactory = s_engine;
        job.Infrastructure.Arguments = s_buildArguments;
        if (isBaseline)
            job.Meta.Baseline = true;
        job.Environment.EnvironmentVariables =
        [
            .. way.HasValue(EnvironmentMode.EnvironmentVariablesCharacteristic) ? way.Environment.EnvironmentVariables : [],
            new EnvironmentVariable(WorkloadEnvironment.StrategyVariable, strategy.Id),
            .. variables,
            .. additions.Assemblies is { } assemblies ? [new EnvironmentVariable(AddedStrategies.Variable, assemblies)] : Array.Empty<EnvironmentVariable>(),
        ];
        if (toolchain is not null)
        {
            if (!way.HasValue(EnvironmentMode.RuntimeCharacteristic))
                job.Environment.Runtime = CoreRuntime.Core10_0;
            job.Infrastructure.Toolchain = toolchain;
        }
        return job.Freeze();
    }
}
