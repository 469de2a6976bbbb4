using System.Diagnostics;
using Bench.Diagnosers.Costs;
using Bench.Shell;
using IoStrategies;

namespace Bench.Jobs;

/// <summary>What does an operation cost where its strategy uses Windows' own thread pool?</summary>
internal static class PoolCosts
{
    /// <summary>A row for each path of each strategy that <see cref="WindowsThreadPool"/> concerns.</summary>
    /// <param name="host">What the processes run on.</param>
    /// <param name="strategies">In catalog order.</param>
    /// <param name="progress">Gets a line for each strategy.</param>
    /// <exception cref="UserError">The program does not build, Wine cannot be used, or a strategy fails.</exception>
    public static IReadOnlyList<CostRow> Count(BenchmarkHost host, IReadOnlyList<IIoStrategy> strategies, TextWriter progress) =>
        Count(CountingProgram.Build(progress), host, strategies, progress);

    private static IReadOnlyList<CostRow> Count(string program, BenchmarkHost host, IReadOnlyList<IIoStrategy> strategies, TextWriter progress) =>
    [
        .. CostMeasurement.Run(program, host.KernelTrace, (path, arguments) => Start(host, path, arguments), [.. strategies.Where(WindowsThreadPool.Concerns)], progress)
            .Select(row => row with { Strategy = WindowsThreadPool.NameOf(row.Strategy) }),
    ];

    /// <summary>What the contract has: every strategy, and the baseline with Windows' pool, too.</summary>
    /// <inheritdoc cref="Count(BenchmarkHost, IReadOnlyList{IIoStrategy}, TextWriter)"/>
    public static IReadOnlyList<CostRow> Contract(BenchmarkHost host, IReadOnlyList<IIoStrategy> strategies, TextWriter progress)
    {
        string program = CountingProgram.Build(progress);
        return
        [
            .. CostMeasurement.Run(program, host.KernelTrace, host.CreateStartInfo, strategies, progress),
            .. Count(program, host, [.. strategies.Where(CostContract.HasPoolRows)], progress),
        ];
    }

    private static ProcessStartInfo Start(BenchmarkHost host, string program, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = host.CreateStartInfo(program, arguments);
        start.Environment[WindowsThreadPool.Variable.Key] = WindowsThreadPool.Variable.Value;
        return start;
    }
}
