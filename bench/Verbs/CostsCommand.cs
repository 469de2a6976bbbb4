using System.CommandLine;
using Bench.Diagnosers.Costs;
using Bench.Diagnosers.Kernel;
using Bench.Jobs;
using Bench.Jobs.Runtimes;
using IoStrategies;

namespace Bench.Verbs;

/// <summary>The verb <c>costs</c>: counts, now, what one operation of each strategy costs on each path, and prints the table.</summary>
internal static class CostsCommand
{
    /// <summary>What differs most between runtimes.</summary>
    private const string RuntimesOwn = "runtime";

    public static Command Create()
    {
        Option<string[]> strategies = new("--strategies")
        {
            Description = "Ids of the strategies to count, with commas between. If left out: all, or, with --runtimes, the runtime's own.",
            HelpName = "id,id,...",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string[]> runtimes = new("--runtimes")
        {
            Description = "Counts on these: net8.0 is the newest 8.0 that the package source has for Windows x64, 8.0.33 just that one.",
            HelpName = "net8.0 ...",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string> format = new("--format") { Description = "md (default), csv or json", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong("md", "csv", "json");
        var command = new Command("costs", "Counts what one operation of each strategy costs, and prints the table.") { strategies, runtimes, format };
        command.SetAction(parsed => Run(
            parsed.GetResult(strategies) is not null ? StrategySelection.Parse(parsed.GetRequiredValue(strategies))
                : parsed.GetResult(runtimes) is null ? IoStrategyCatalog.All
                : StrategySelection.Parse([RuntimesOwn]),
            WineRuntime.FromNames((parsed.GetValue(runtimes) ?? []).SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries))),
            parsed.GetRequiredValue(format)));
        return command;
    }

    private static int Run(IReadOnlyList<IIoStrategy> strategies, IReadOnlyList<WineRuntime> runtimes, string format)
    {
        BenchmarkHost.Require();
        using var host = new BenchmarkHost();
        IReadOnlyList<CostRow> rows = runtimes.Count == 0
            ? CostMeasurement.Run(host.KernelTrace, host.CreateStartInfo, strategies, Console.Error)
            : RuntimeCosts.Count(host, runtimes, strategies, Console.Error);
        var table = CostTable.Create(rows, CostColumns.All(host.KernelTrace?.Kind ?? KernelCallKind.SystemCalls));
        // The same bytes on every system.
        Console.Out.NewLine = "\n";
        Action<TextWriter> write = format switch
        {
            "csv" => table.WriteCsv,
            "json" => table.WriteJson,
            _ => table.WriteMarkdown,
        };
        write(Console.Out);
        return ExitCode.Done;
    }
}
