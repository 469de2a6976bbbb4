using System.CommandLine;
using Bench.Diagnosers.Allocations;
using Bench.Jobs;
using Bench.Jobs.Added;
using Bench.Machines;
using Bench.Sessions;
using Bench.Shell;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Wine;
using IoStrategies;

namespace Bench.Verbs;

/// <summary>The call without a verb: BenchmarkDotNet with its own arguments, and each strategy as a job.</summary>
internal static class BenchmarksCommand
{
    /// <summary>Ours; every other argument is BenchmarkDotNet's.</summary>
    public static Option<string[]> StrategiesOption { get; } = new("--strategies")
    {
        Description = "Ids of the strategies to compare, with commas between. All that a workload allows, if a filter is given.",
        HelpName = "id,id,...",
        // One argument each time: what follows is BenchmarkDotNet's, which this parser does not know.
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Ours as well.</summary>
    public static Option<bool> AllocationsOption { get; } = new("--allocations")
    {
        Description = "Says which types and methods allocate, from a trace of one more launch.",
        // What follows is BenchmarkDotNet's.
        Arity = ArgumentArity.Zero,
    };

    /// <summary>Selects, checks, runs, reports.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="UserError">The arguments or the machine cannot be used; nothing was run.</exception>
    public static int Run(IReadOnlyList<string> arguments)
    {
        // Not a root command: those bring options of their own, and -h is BenchmarkDotNet's --hide.
        var command = new Command("bench") { StrategiesOption, AddedOptions.Code, AddedOptions.Libraries, MeasureOptions.WindowsThreadPool, AllocationsOption };
        command.TreatUnmatchedTokensAsErrors = false;
        ParseResult parsed = command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Errors.Count > 0)
            throw new UserError(parsed.Errors[0].Message);

        // BenchmarkDotNet's own options for runtimes work on Windows.
        var runtimes = new RuntimeArguments([], parsed.UnmatchedTokens);
        if (!OperatingSystem.IsWindows())
            runtimes = RuntimeArguments.Take(parsed.UnmatchedTokens);
        IReadOnlyList<string> theirs = runtimes.Others;
        var benchmarkArguments = BenchmarkArguments.Parse(theirs);
        WineRules.Check(benchmarkArguments.Config);

        // What a run without a filter leaves open, the headline set says; with a filter, everything is open.
        bool isHeadline = !benchmarkArguments.HasFilter && benchmarkArguments.Question is null;
        Additions additions = AddedOptions.Load(parsed, runtimes.Runtimes);
        IReadOnlyList<IIoStrategy> strategies = parsed.GetResult(StrategiesOption) is not null
            ? StrategySelection.Parse(parsed.GetRequiredValue(StrategiesOption), additions.Strategies)
            : StrategySelection.Usual(additions, isHeadline);
        return Run(benchmarkArguments, runtimes, additions, strategies, isHeadline, parsed.GetValue(MeasureOptions.WindowsThreadPool), parsed.GetValue(AllocationsOption));
    }

    private static int Run(
        BenchmarkArguments arguments, RuntimeArguments runtimes, Additions additions, IReadOnlyList<IIoStrategy> strategies, bool isHeadline, bool windowsThreadPool,
        bool allocations)
    {
        // BenchmarkDotNet looks for the project below the current folder's solution. Relative paths in the arguments are resolved already.
        Environment.CurrentDirectory = SolutionFolder.Find();

        if (arguments.Question is null)
            BenchmarkHost.Require();
        using var interruption = new Interruption("bench");
        using var machine = new BenchmarkHost(additions);
        var toolchain = new EndableToolchain(machine.CreateToolchain(), interruption);
        IExporter report = OperatingSystem.IsWindows() ? MarkdownExporter.GitHub : WineReportExporter.Default;
        Job[] jobs = StrategyJobs.Create(
            strategies,
            additions,
            runtimes.Ways(
                arguments.Ways(isHeadline ? HeadlineSet.Job : StandardJob.Instance),
                runtime => new EndableToolchain(machine.CreateToolchain(runtime), interruption)),
            way => StrategyJobs.HasOwnToolchain(way) ? null : toolchain,
            windowsThreadPool);
        string artifacts = Path.Combine(Environment.CurrentDirectory, "BenchmarkDotNet.Artifacts");
        ManualConfig config = HostConfig.Create(arguments, strategies, jobs, report, interruption, machine.Costs, artifacts);
        using AllocationDiagnoser? profiler = allocations ? new AllocationDiagnoser(AllocationTraces.Create()) : null;
        if (profiler is not null)
            config.AddDiagnoser(profiler);
        if (isHeadline)
            config.AddFilter(HeadlineSet.FilterFor(additions));
        if (arguments.Question is { } question)
            return Ask(question, config, additions);

        BenchmarkRunInfo[] selected = CaseSelection.Select(config, additions.WorkloadAssemblies);
        // BenchmarkDotNet throws what the system says.
        WritableFolder.Require("reports", config.ArtifactsPath);
        using WorkloadFolder folder = WorkloadFolder.Create(selected.SelectMany(info => info.BenchmarksCases));
        interruption.BeforeLeaving = () =>
        {
            machine.Dispose();
            folder.Dispose();
        };
        Announce(selected);
        if (MeasuringLock.FindHolder() is { } holder)
            Terminal.Warn($"somebody measures on this machine just now, and the two disturb each other: {holder}");
        IReadOnlyList<Summary> summaries = arguments.ApplesToApples
            ? [.. Switcher(additions).Run(["--apples", "--filter", "*"], config)]
            : BenchmarkRunner.Run(selected);
        Announce(selected);
        return interruption.IsRequested ? ExitCode.Interrupted : Judge(selected, summaries);
    }

    private static int Ask(string[] question, IConfig config, Additions additions)
    {
        _ = Switcher(additions).Run(question, config).Count();
        return ExitCode.Done;
    }

    private static BenchmarkSwitcher Switcher(Additions additions) => BenchmarkSwitcher.FromAssemblies([.. additions.WorkloadAssemblies]);

    private static void Announce(BenchmarkRunInfo[] selected)
    {
        foreach (string line in WineNote.Lines(selected.SelectMany(info => info.BenchmarksCases)))
            ConsoleLogger.Default.WriteLineHint("// " + line);
    }

    private static int Judge(BenchmarkRunInfo[] selected, IReadOnlyList<Summary> summaries)
    {
        BenchmarkReport[] reports = [.. summaries.SelectMany(summary => summary.Reports)];
        bool allSucceeded = reports.All(report => report.Success)
            && !summaries.Any(summary => summary.HasCriticalValidationErrors)
            // Cases that BenchmarkDotNet left out after an error have no report.
            && reports.Length >= selected.Sum(info => info.BenchmarksCases.Length);
        return allSucceeded ? ExitCode.Done : ExitCode.CaseFailed;
    }
}
