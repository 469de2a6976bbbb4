using Bench.Diagnosers.Costs;
using IoStrategies;

namespace Bench.Jobs.Runtimes;

/// <summary>What does one operation of a strategy cost, by runtime?</summary>
internal static class RuntimeCosts
{
    /// <summary>A row for each strategy, path and runtime, runtimes beside each other.</summary>
    /// <param name="host">What the processes run on.</param>
    /// <param name="runtimes">Of the package source.</param>
    /// <param name="strategies">In catalog order.</param>
    /// <param name="progress">Gets a line for each step.</param>
    /// <exception cref="UserError">A program does not build, Wine cannot be used, or a strategy fails.</exception>
    public static IReadOnlyList<CostRow> Count(
        BenchmarkHost host, IReadOnlyList<WineRuntime> runtimes, IReadOnlyList<IIoStrategy> strategies, TextWriter progress)
    {
        CostRow[] rows = [.. runtimes.SelectMany(Count)];
        return [.. rows.GroupBy(row => (row.Strategy.Split(RuntimeLabel.Separator)[0], row.Path, row.Direction)).SelectMany(each => each)];

        IEnumerable<CostRow> Count(WineRuntime runtime)
        {
            var label = new RuntimeLabel(runtime.Label, runtime.TargetFramework);
            string program = CountingProgram.Build(progress, (runtime.TargetFramework, runtime.Version));
            return CostMeasurement.Run(program, host.KernelTrace, host.CreateStartInfo, strategies, progress)
                .Select(row => row with { Strategy = label.Contestant(row.Strategy) });
        }
    }
}
