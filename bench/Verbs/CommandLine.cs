using System.CommandLine;
using System.CommandLine.Help;
using Bench.Verbs.SelfChecks;
using Bench.Shell;
using BenchmarkDotNet.ConsoleArguments;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Wine;
using IoStrategies;

namespace Bench.Verbs;

/// <summary>Who answers a call: one of the verbs, or, without a verb, BenchmarkDotNet?</summary>
internal static class CommandLine
{
    /// <summary>Set by the scripts, which change to the repository's folder: relative paths are the caller's.</summary>
    private const string CallerFolderVariable = "BENCH_CALLER_FOLDER";

    private const int UsualColumns = 80;
    private const int LeastColumns = 10; // a terminal that says less says nothing

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments) => UserError.Report("bench", () =>
    {
        // Progress and complaints that nobody can read end nothing.
        Console.SetError(TextWriter.Synchronized(new ForgivingWriter(Console.Error)));
        Terminal.Current = new Terminal(Console.Error, Columns);
        if (Environment.GetEnvironmentVariable(CallerFolderVariable) is { Length: > 0 } folder && Directory.Exists(folder))
            Environment.CurrentDirectory = folder;
        try
        {
            return Answer(arguments);
        }
        catch (WineException e)
        {
            throw new UserError(e.Message, e);
        }
    });

    // Null where nothing can be written over: a file, a pipe.
    private static int? Columns()
    {
        try
        {
            return Console.IsErrorRedirected ? null : Console.WindowWidth > LeastColumns ? Console.WindowWidth : UsualColumns;
        }
        catch (IOException)
        {
            return UsualColumns;
        }
    }

    private static int Answer(string[] arguments) => arguments switch
    {
        [SourceList.Verb] => SourceList.Ask(),
        // The words of BenchmarkDotNet's arguments are values of options; none stands first.
        [not (['-', ..] or ['@', ..]), ..] => RunVerb(arguments),
        _ when arguments.Contains("--help") || arguments is ["-?", ..] => Help(),
        _ when arguments.Contains("--version") => AskBenchmarkDotNet("--version"),
        _ => BenchmarksCommand.Run(arguments),
    };

    private static int RunVerb(string[] arguments)
    {
        RootCommand root = Root();
        if (!root.Subcommands.Any(verb => verb.Name == arguments[0]))
        {
            string? meant = Suggestion.For(arguments[0], root.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name));
            throw new UserError(
                $"there is no verb '{arguments[0]}'.{(meant is null ? "" : $" Did you mean {meant}?")} Valid ones: {string.Join(", ", root.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name))}; " +
                "or none, and options of BenchmarkDotNet (--help lists them).");
        }
        ParseResult parsed = root.Parse(arguments);
        return parsed.InvokeOrExplain();
    }

    private static int Help()
    {
        Root().Parse("--help").Invoke();
        Console.WriteLine(
            $"Exit codes: {ExitCode.Done} everything was done; {ExitCode.CaseFailed} a case failed, or a gate that was asked for tripped; {ExitCode.Unusable} the arguments or the " +
            $"machine cannot be used, and one line says why; {ExitCode.Interrupted} it was interrupted, and what is finished is kept.");
        Console.WriteLine();
        Console.WriteLine("Without a verb, BenchmarkDotNet runs with these options as well; without any, it runs the headline set:");
        Console.WriteLine();
        return AskBenchmarkDotNet("--help");
    }

    private static int AskBenchmarkDotNet(string question)
    {
        _ = ConfigParser.Parse([question], ConsoleLogger.Default);
        return ExitCode.Done;
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Compares ways to do synchronous I/O on overlapped Windows file handles.");
        // The standard options have the short names -h and -?, and BenchmarkDotNet's -h hides columns; its --version is BenchmarkDotNet's.
        root.Options.Clear();
        root.Options.Add(new HelpOption("--help", []));
        root.Options.Add(BenchmarksCommand.StrategiesOption);
        root.Options.Add(AddedOptions.Code);
        root.Options.Add(AddedOptions.Libraries);
        root.Options.Add(MeasureOptions.WindowsThreadPool);
        root.Options.Add(BenchmarksCommand.AllocationsOption);
        root.Subcommands.Add(StrategiesCommand.Create());
        root.Subcommands.Add(AllocationsCommand.Create());
        root.Subcommands.Add(CostsCommand.Create());
        root.Subcommands.Add(ConformCommand.Create());
        root.Subcommands.Add(MeasureCommand.Create());
        root.Subcommands.Add(NoiseCommand.Create());
        root.Subcommands.Add(new CompareCommand(new CompareCaller("bench compare", IoStrategyCatalog.Baseline.Id, () => Path.Combine(SolutionFolder.Find(), "results"))).Create("compare"));
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(SelfCheckCommand.Create());
        root.Subcommands.Add(CompareCommitsCommand.Create());
        root.Subcommands.Add(SideCommand.Create());
        root.Subcommands.Add(PullRequestCommand.Create());
        foreach (Command verb in root.Subcommands)
            AddHelp(verb);
        return root;
    }

    // Behind a verb -h and -? are nobody else's.
    private static void AddHelp(Command verb)
    {
        if (!verb.Options.OfType<HelpOption>().Any())
            verb.Options.Add(new HelpOption());
        foreach (Command inner in verb.Subcommands)
            AddHelp(inner);
    }
}
