using System.CommandLine;
using Bench.Diagnosers.Costs;
using Bench.Diagnosers.Kernel;
using Bench.Jobs;
using IoStrategies;

namespace Bench.Verbs;

/// <summary>The verb <c>costs</c>: counts, now, what one operation of each strategy costs on each path, and prints the table.</summary>
internal static class CostsCommand
{
    public static Command Create()
    {
        Option<string[]> strategies = new("--strategies")
        {
            Description = "Ids of the strategies to count, with commas between. All if left out.",
            HelpName = "id,id,...",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> format = new("--format") { Description = "md (default), csv or json", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong("md", "csv", "json");
        var command = new Command("costs", "Counts what one operation of each strategy costs, and prints the table.") { strategies, format };
        command.SetAction(parsed => Run(
            parsed.GetResult(strategies) is null ? IoStrategyCatalog.All : StrategySelection.Parse(parsed.GetRequiredValue(strategies)),
            parsed.GetRequiredValue(format)));
        return command;
    }

    private static int Run(IReadOnlyList<IIoStrategy> strategies, string format)
    {
        BenchmarkHost.Require();
        using var host = new BenchmarkHost();
        IReadOnlyList<CostRow> rows = CostMeasurement.Run(host.KernelTrace, host.CreateStartInfo, strategies, Console.Error);
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
