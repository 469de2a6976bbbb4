using System.CommandLine;
using System.Globalization;
using Bench.Jobs;
using Bench.Jobs.Added;
using Bench.Jobs.Conformance;
using Bench.Jobs.Runtimes;
using Bench.Sessions;
using Comparison.Records;
using Comparison.Statistics;
using Comparison.Verdicts;
using IoStrategies;

namespace Bench.Verbs;

/// <summary>What do the arguments of <c>measure</c> ask for? Its own few, and those of BenchmarkDotNet that say what is measured and how.</summary>
internal static class MeasureOptions
{
    /// <summary>Where it ends when it is settled, or when time is up: whoever needs more is better served with a longer look at why.</summary>
    public const int MostRounds = 96;

    public static Option<string[]> Strategies { get; } = new("--strategies")
    {
        Description = "Ids of the strategies, with commas between; with several --runtimes, id/net10.0 takes part on that runtime alone. If not given: for noise native-event; otherwise the headline's, or, with a filter, all that a workload allows.",
        HelpName = "id,id,...",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string> Rounds { get; } = new("--rounds")
    {
        Description = $"How many rounds; in each, every case is launched once. {MeasuringPlan.DefaultRounds} if not given; at most {MostRounds} with --until-settled or --budget.",
        HelpName = "N",
    };

    public static Option<string> Seed { get; } = new("--seed") { Description = "Seed of the order within the rounds. Today's date if not given.", HelpName = "N" };

    public static Option<string> Label { get; } = new("--label")
    {
        Description = "Last part of the folder's name under results/. If not given: measure says headline or custom, noise noise, compare-commits commits.",
        HelpName = "NAME",
    };

    public static Option<DirectoryInfo> Out { get; } = new("--out")
    {
        Description = "Folder of the record, which must not exist. If not given: one under results/; for compare-commits below BenchmarkDotNet.Artifacts.",
        HelpName = "DIR",
    };

    public static Option<DirectoryInfo> Resume { get; } = new("--resume")
    {
        Description = "Folder of a record that was interrupted: goes on where it ended.",
        HelpName = "DIR",
    };

    public static Option<bool> UntilSettled { get; } = new("--until-settled")
    {
        Description = $"After round {LookPlan.First}, and at planned looks from there on, who is settled takes no more turns; ends when all are. The misrate is spent over the looks.",
        Arity = ArgumentArity.Zero,
    };

    public static Option<string> Budget { get; } = new("--budget")
    {
        Description = $"As many rounds as fit into so much time, build included; not fewer than {LookPlan.First}.",
        HelpName = "10m",
    };

    public static Option<bool> WindowsThreadPool { get; } = new("--windows-thread-pool")
    {
        Description = "Strategies whose operations end in the thread pool take part once more, with Windows' own pool in place of .NET's.",
        Arity = ArgumentArity.Zero,
    };

    public static Option<bool> NoTurns { get; } = new("--no-turns")
    {
        Description = "Launches one after the other instead of turns, as records of schema 1 have them.",
        Arity = ArgumentArity.Zero,
    };

    // BenchmarkDotNet's others say how results are shown, or run another kind of process.
    private static readonly string[] s_theirs =
    [
        "--filter", "-f", "--allCategories", "--anyCategories", "--attribute", "--job", "-j", "--warmupCount", "--minWarmupCount",
        "--maxWarmupCount", "--iterationCount", "--minIterationCount", "--maxIterationCount", "--iterationTime", "--invocationCount",
        "--unrollFactor", "--strategy", "--coreRun", "--runtimes", "-r", "--buildTimeout",
    ];

    /// <summary>For the help of a verb: what it takes beside its own options.</summary>
    public static string TheirsText { get; } = $"Of BenchmarkDotNet's options it takes {string.Join(", ", s_theirs)}.";

    /// <summary>Reads the arguments.</summary>
    /// <param name="verb">The verb that the command begins with.</param>
    /// <param name="parsed">Of that verb.</param>
    /// <param name="strategies">Ids instead of the named ones, perhaps none; null: the named ones, or the verb's usual ones.</param>
    /// <exception cref="UserError">One of them cannot be used.</exception>
    public static MeasuringPlan Plan(string verb, ParseResult parsed, IReadOnlyList<string>? strategies = null)
    {
        RuntimeArguments runtimes = OperatingSystem.IsWindows()
            ? new RuntimeArguments([], parsed.UnmatchedTokens)
            : RuntimeArguments.Take(parsed.UnmatchedTokens);
        if (verb == "noise" && runtimes.Runtimes.Count > 0)
            throw new UserError("'bench noise' measures with the usual runtime. --runtimes and --runtimePack are options of 'bench measure', and of BenchmarkDotNet's own runs.");
        if (parsed.GetValue(WindowsThreadPool) && runtimes.Runtimes.Count > 1)
            throw new UserError($"{WindowsThreadPool.Name} compares thread pools, and --runtimes runtimes. Name one runtime.");
        IReadOnlyList<string> theirs = runtimes.Others;
        RefuseOthers(verb, theirs, parsed.CommandResult.Command.Options.Where(option => !option.Hidden).Select(option => option.Name));
        var arguments = BenchmarkArguments.Parse(theirs);
        WineRules.Check(arguments.Config);

        bool isHeadline = !arguments.HasFilter;
        bool untilSettled = parsed.GetValue(UntilSettled);
        TimeSpan? budget = parsed.GetValue(Budget) is { } time ? DurationText.Parse(Budget.Name, time) : null;
        int rounds = Number(parsed, Rounds, untilSettled || budget is not null ? MostRounds : MeasuringPlan.DefaultRounds, least: untilSettled ? LookPlan.First : 1);
        int seed = Number(parsed, Seed, DateTime.UtcNow.Year * 10000 + DateTime.UtcNow.Month * 100 + DateTime.UtcNow.Day, least: 0);
        string label = parsed.GetValue(Label) ?? (verb != "measure" ? verb : isHeadline ? "headline" : "custom");
        if (label.Length is 0 or > 40 || !label.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.'))
            throw new UserError($"--label '{label}' cannot be part of a folder's name. Use up to 40 letters, digits, dots and hyphens.");

        // Compiling takes seconds: after everything that can be wrong without it.
        Additions additions = AddedOptions.Load(parsed, runtimes.Runtimes);
        IReadOnlyList<StrategyName> names = StrategyName.Parse(parsed.GetValue(Strategies) ?? []);
        IReadOnlyList<IIoStrategy> selected =
            strategies is not null ? [.. additions.Strategies.Where(strategy => strategies.Contains(strategy.Id))]
            : parsed.GetValue(Strategies) is { Length: > 0 } ? StrategySelection.Parse(names.Select(name => name.Id), additions.Strategies)
            : StrategySelection.Usual(additions, isHeadline);
        var lineup = RuntimeLineup.Create(RuntimeLabel.From(runtimes, arguments.Ways(MeasuringJob.Instance)), selected, names);
        if (!parsed.GetValue(AddedOptions.Unchecked))
            PassedFiles.Require(additions, selected);
        return new MeasuringPlan(
            arguments, selected, isHeadline ? [HeadlineSet.FilterFor(additions)] : [], rounds, seed, label,
            Command(verb, parsed, [.. runtimes.Exact, .. theirs], lineup.Names(selected), rounds, seed, label))
        {
            Additions = additions,
            WindowsThreadPool = parsed.GetValue(WindowsThreadPool),
            Runtimes = runtimes,
            Lineup = lineup,
            TakesTurns = TakesTurns(parsed, untilSettled),
            Budget = budget,
            Looks = untilSettled
                ? new RecordedLooks(
                    parsed.GetValue(CompareOptions.Threshold) ?? ComparisonSettings.UsualThreshold, ComparisonSettings.UsualMisrate, rounds, LookPlan.Until(rounds).Rounds)
                : null,
        };
    }

    private static bool TakesTurns(ParseResult parsed, bool untilSettled) =>
        !parsed.GetValue(NoTurns) ? true
        : untilSettled ? throw new UserError("--until-settled judges by turns. Leave --no-turns out.")
        : false;

    // Every choice is spelled out, so that tomorrow's defaults do not change what the record's command means.
    private static string[] Command(
        string verb, ParseResult parsed, IReadOnlyList<string> theirs, IEnumerable<string> strategies, int rounds, int seed, string label) =>
    [
        verb,
        "--strategies", string.Join(',', strategies),
        .. AddedOptions.Command(parsed),
        "--rounds", rounds.ToString(CultureInfo.InvariantCulture),
        "--seed", seed.ToString(CultureInfo.InvariantCulture),
        "--label", label,
        .. parsed.GetValue(CompareOptions.Threshold) is { } threshold ? (string[])["--threshold", threshold] : [],
        .. parsed.GetValue(UntilSettled) ? (string[])["--until-settled"] : [],
        .. parsed.GetValue(Budget) is { } budget ? (string[])["--budget", budget] : [],
        .. parsed.GetValue(NoTurns) ? (string[])["--no-turns"] : [],
        .. parsed.GetValue(WindowsThreadPool) ? (string[])[WindowsThreadPool.Name] : [],
        .. theirs,
    ];

    private static int Number(ParseResult parsed, Option<string> option, int ifNotGiven, int least) =>
        parsed.GetValue(option) is not { } text ? ifNotGiven
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least ? number
        : throw new UserError($"{option.Name} {text} cannot be used. Give a whole number of {least} or more.");

    private static void RefuseOthers(string verb, IReadOnlyList<string> arguments, IEnumerable<string> own)
    {
        string? other = arguments
            .Where(argument => argument.StartsWith('-') && !double.TryParse(argument, CultureInfo.InvariantCulture, out _))
            .Select(argument => argument.Split('=')[0])
            .FirstOrDefault(argument => !s_theirs.Contains(argument, StringComparer.OrdinalIgnoreCase));
        if (other is not null)
        {
            string? meant = Suggestion.For(other, own.Concat(s_theirs));
            throw new UserError(
                $"'bench {verb}' has no option {other}.{(meant is null ? "" : $" Did you mean {meant}?")} Its own are listed by 'bench {verb} --help'; of BenchmarkDotNet's it takes {string.Join(", ", s_theirs)}.");
        }
        if (arguments is [['-', ..], ..] or [])
            return;
        throw new UserError($"'{arguments[0]}' is no option. 'bench {verb} --help' lists them.");
    }
}
