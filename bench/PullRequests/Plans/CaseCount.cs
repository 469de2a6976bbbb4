using Bench.Jobs;
using Bench.PullRequests.Requests;
using Bench.Sessions;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

namespace Bench.PullRequests.Plans;

/// <summary>How many cases does a command select, and how long will they take?</summary>
internal static class CaseCount
{
    // Under Wine on two cores the 30 cases of the headline set took 322 s for 8 rounds, the build included: 1.34 s a launch.
    private const double SecondsPerLaunch = 1.4;

    // Counting happens once for each case: 5 s each for the first 40 cases of the catalog.
    private const double SecondsPerCount = 5;

    private const double SecondsPerBuild = 90;

    private const string HowPatternsAre = "`bench --list flat` lists the names that `--filter` is matched with; most patterns begin and end with `*`.";

    /// <summary>Cases of all strategies, of this very commit's workloads.</summary>
    /// <param name="command">Which ones.</param>
    /// <param name="read">What arguments of <c>bench measure</c> ask for.</param>
    /// <exception cref="BadCommandException">There is none.</exception>
    public static int Count(BenchCommand command, Func<IReadOnlyList<string>, MeasuringPlan> read) => Count(command, read, isWhole: true);

    private static int Count(BenchCommand command, Func<IReadOnlyList<string>, MeasuringPlan> read, bool isWhole)
    {
        try
        {
            MeasuringPlan plan = read(command.MeasureArguments);
            Job[] jobs = StrategyJobs.Create(plan.Strategies, plan.Additions, plan.Arguments.Ways(MeasuringJob.Instance), _ => null);
            ManualConfig config = ManualConfig.CreateEmpty()
                .AddFilter([.. plan.Arguments.Config.GetFilters(), .. plan.Filters, new StrategyFilter(plan.Strategies)])
                .AddJob(jobs);
            BenchmarkCase[] selected = [.. CaseSelection.Select(config, plan.Additions.WorkloadAssemblies).SelectMany(info => info.BenchmarksCases)];
            if (isWhole && command.Filters.FirstOrDefault(filter => !selected.Any(new GlobFilter([filter]).Predicate)) is { } idle)
                throw new BadCommandException($"No case of these strategies matches {PlainText.Code(idle)}. {HowPatternsAre}");
            return selected.Length;
        }
        catch (NothingSelected e)
        {
            throw new BadCommandException($"No case of these strategies {What(command)}. {HowPatternsAre}", e);
        }
        catch (UserError e)
        {
            throw new BadCommandException(PlainText.Code(e.Message), e);
        }
    }

    /// <summary>The same beside code that nobody has compiled yet: with one strategy more, and perhaps with workloads that only the code has.</summary>
    /// <inheritdoc cref="Count(BenchCommand, Func{IReadOnlyList{string}, MeasuringPlan})"/>
    public static int CountWithCode(BenchCommand command, Func<IReadOnlyList<string>, MeasuringPlan> read)
    {
        BenchCommand named = command.Strategies.Count > 0 ? command : command with { Strategies = HeadlineSet.Strategies };
        int others = named.Strategies.Count;
        try
        {
            // A pattern may be meant for the code.
            return (int)Math.Ceiling(Count(named, read, isWhole: false) * (others + 1.0) / others);
        }
        catch (BadCommandException e) when (e.InnerException is NothingSelected)
        {
            return others + 1;
        }
    }

    private static string What(BenchCommand command) =>
        command.Filters.Count == 0 ? "is in these categories"
        : $"matches {string.Join(" or ", command.Filters.Select(filter => PlainText.Code(filter)))}{(command.Categories.Count == 0 ? "" : " in these categories")}";

    /// <summary>Minutes that a target will probably take.</summary>
    public static int Minutes(int cases, int commits, int rounds) =>
        (int)Math.Ceiling(commits * (SecondsPerBuild + (cases * ((SecondsPerLaunch * rounds) + SecondsPerCount))) / 60);
}
