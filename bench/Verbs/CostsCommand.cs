using System.CommandLine;
using Bench.Diagnosers.Costs;
using Bench.Diagnosers.Kernel;
using Bench.Jobs;
using Bench.Jobs.Added;
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
        Option<bool> update = new("--update")
        {
            Description = $"Makes what was counted the contract ({CostContract.Page}), for these strategies.",
            Arity = ArgumentArity.Zero,
        };
        Option<string> format = new("--format") { Description = "md (default), csv or json", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong("md", "csv", "json");
        var command = new Command("costs", "Counts what one operation of each strategy costs, and prints the table.") { strategies, AddedOptions.Code, AddedOptions.Libraries, runtimes, MeasureOptions.WindowsThreadPool, format, update };
        command.SetAction(parsed =>
        {
            IReadOnlyList<WineRuntime> named =
                WineRuntime.FromNames((parsed.GetValue(runtimes) ?? []).SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries)));
            Additions additions = AddedOptions.Load(parsed, named);
            IReadOnlyList<IIoStrategy> selected =
                parsed.GetResult(strategies) is not null ? StrategySelection.Parse(parsed.GetRequiredValue(strategies), additions.Strategies)
                : additions.Added.Any() ? [.. additions.Added]
                : named.Count == 0 ? IoStrategyCatalog.All
                : StrategySelection.Parse([RuntimesOwn]);
            return parsed.GetValue(update)
                ? Update(selected, additions, named)
                : Run(selected, additions, named, parsed.GetValue(MeasureOptions.WindowsThreadPool), parsed.GetRequiredValue(format));
        });
        return command;
    }

    private static int Update(IReadOnlyList<IIoStrategy> strategies, Additions additions, IReadOnlyList<WineRuntime> runtimes)
    {
        if (additions.Files.Count > 0 || runtimes.Count > 0)
            throw new UserError("--update is for strategies of the catalog on the usual runtime: the contract has no others.");
        BenchmarkHost.Require();
        using var host = new BenchmarkHost(Additions.None);
        string version = host.Wine?.Value.Version ?? throw new UserError("--update counts under Wine, of which the contract is.");
        IReadOnlyList<CostRow> rows = PoolCosts.Contract(host, CostContract.Among(strategies), Console.Error);
        CostContract.Renew(CostTable.Create(rows, CostColumns.Exact(host.KernelTrace!.Kind)), version);
        Console.WriteLine($"{CostContract.Page} is renewed. UPDATE_DOCS=1 ./run-tests.sh --strategy ID writes its table into docs/STRATEGIES.md.");
        return ExitCode.Done;
    }

    private static int Run(IReadOnlyList<IIoStrategy> strategies, Additions additions, IReadOnlyList<WineRuntime> runtimes, bool windowsThreadPool, string format)
    {
        BenchmarkHost.Require();
        using var host = new BenchmarkHost(additions);
        IReadOnlyList<CostRow> rows = runtimes.Count == 0
            ? CostMeasurement.Run(host.KernelTrace, host.CreateStartInfo, strategies, Console.Error)
            : RuntimeCosts.Count(host, runtimes, strategies, Console.Error);
        if (windowsThreadPool)
            rows = [.. rows, .. PoolCosts.Count(host, strategies, Console.Error)];
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
