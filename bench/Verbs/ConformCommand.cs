using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Bench.Jobs;
using Bench.Jobs.Added;
using Bench.Jobs.Conformance;
using Bench.Shell;
using BenchmarkDotNet.Wine;
using IoStrategies;

namespace Bench.Verbs;

/// <summary>The verb <c>conform</c>: does a strategy do what it has to, on every path?</summary>
internal static class ConformCommand
{
    public static Command Create()
    {
        Option<string[]> strategies = new("--strategies")
        {
            Description = "Ids of the strategies to ask about, with commas between. If left out: those of --code and --strategies-from, or all of the catalog.",
            HelpName = "id,id,...",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> isLong = new("--long") { Description = "Ten times as much of everything.", Arity = ArgumentArity.Zero };
        var command = new Command("conform", "Runs the conformance suite for strategies, a line for each behaviour; exit code 1 if one fails.")
        {
            strategies, AddedOptions.Code, AddedOptions.Libraries, isLong,
        };
        command.SetAction(parsed =>
        {
            Additions additions = AddedOptions.Load(parsed, []);
            IReadOnlyList<IIoStrategy> selected =
                parsed.GetResult(strategies) is not null ? StrategySelection.Parse(parsed.GetRequiredValue(strategies), additions.Strategies)
                : additions.Added.Any() ? [.. additions.Added]
                : additions.Files.Count > 0 ? []
                : IoStrategyCatalog.All;
            return selected.Count == 0 ? NothingToAsk() : Run(selected, additions, parsed.GetValue(isLong));
        });
        return command;
    }

    private static int NothingToAsk()
    {
        Console.WriteLine("There is no strategy in it: what a workload verifies, it verifies where it is measured.");
        return ExitCode.Done;
    }

    private static int Run(IReadOnlyList<IIoStrategy> strategies, Additions additions, bool isLong)
    {
        BenchmarkHost.Require();
        long begin = Stopwatch.GetTimestamp();
        string program = ConformanceProgram.Build(Console.Error);
        using var host = new BenchmarkHost(additions);
        using var interruption = new Interruption("bench");
        // Tests with several callers want all CPUs.
        ProcessStartInfo start = ConformanceProgram.Ask(host.CreateStartInfo(program, [], pinned: false), strategies, isLong);
        var progress = new ProgressLine();
        var result = ConformanceResult.Run(
            start, isLong,
            (behaviour, strategy) =>
            {
                if (progress.IsTerminal)
                    progress.Overwrite($"{DurationText.Format(Stopwatch.GetElapsedTime(begin))} {strategy}: {behaviour}");
            },
            behaviour =>
            {
                progress.Clear();
                Console.WriteLine(behaviour);
            },
            interruption.Token);
        progress.Clear();
        if (interruption.IsRequested)
            return ExitCode.Interrupted;
        if (result.Broken is { } broken)
            Console.WriteLine($"BROKEN   {broken}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Behaviours.Count} behaviours, {strategies.Count} {(strategies.Count == 1 ? "strategy" : "strategies")}: {result.Count(ConformanceResult.IsPassed)} passed, " +
            $"{result.Count(outcome => outcome.Failure is not null)} failed, {result.Count(outcome => outcome.SkipReason is not null)} skipped; {DurationText.Format(Stopwatch.GetElapsedTime(begin))}"));
        if (!result.HasPassed)
            return ExitCode.CaseFailed;
        foreach (AddedFile file in additions.Files.Where(file => file.Strategies.Count > 0 && file.Strategies.All(strategies.Contains)))
            PassedFiles.Remember(file);
        return ExitCode.Done;
    }
}
