using System.Runtime.Versioning;
using System.Text.Json;
using Bench.Counting;
using Bench.Workloads;
using IoStrategies;

namespace Bench.Costs;

/// <summary>
/// What <c>costs</c> starts in a process of its own for each strategy: it does a few operations on each path, and leaves what it counted in
/// the file that the environment names.
/// </summary>
internal static class PathCounter
{
    /// <summary>The one argument of such a process. No verb of the command line's: what parses that would have to be compiled each time.</summary>
    public const string Verb = "count-paths";

    private const int WarmUps = 4;

    /// <summary>Counts the strategy that the environment names.</summary>
    /// <exception cref="UserError">A person typed it.</exception>
    public static int Run()
    {
        if (!OperatingSystem.IsWindows() || !OperationCounts.IsOn)
            throw new UserError($"'{Verb}' is a part of 'costs', which starts it.");
        Count(WorkloadEnvironment.Strategy);
        return ExitCode.Done;
    }

    [SupportedOSPlatform("windows")]
    private static void Count(IIoStrategy strategy)
    {
        var counter = new SectionCounter(WorkloadEnvironment.OnlyRuntimeSeesPending);
        foreach (IoDirection direction in Enum.GetValues<IoDirection>())
        {
            Count(counter, new CachedFile(strategy, direction));
            if (!strategy.Traits.Pipes)
                continue;
            Count(counter, new ReadyPipe(strategy, direction));
            Count(counter, new PendingPipe(strategy, direction));
        }
        counter.Save();
    }

    private static void Count(SectionCounter counter, CostPath path)
    {
        using (path)
        {
            string name = $"{path.Name}/{JsonNamingPolicy.KebabCaseLower.ConvertName(path.Direction.ToString())}";
            var operation = new Counted(name, path.Prepare, path.Run, path.Finish);
            operation.Do(WarmUps);
            counter.Count(operation, SectionPlan.Short);
        }
    }
}
