using System.CommandLine;
using System.Runtime.Versioning;
using System.Text.Json;
using Bench.Counting;
using Bench.Workloads;
using IoStrategies;

namespace Bench.Costs;

/// <summary>
/// The hidden verb that <c>costs</c> starts in a process of its own for each strategy: it does a few operations on each path, and leaves
/// what it counted in the file that the environment names.
/// </summary>
internal static class CountPathsCommand
{
    public const string Name = "count-paths";

    private const int WarmUps = 4;

    public static Command Create()
    {
        var command = new Command(Name, "Counts one strategy's operations; started by 'costs'.") { Hidden = true };
        command.SetAction(_ =>
        {
            if (!OperatingSystem.IsWindows() || !OperationCounts.IsOn)
                throw new UserError($"'{Name}' is a part of 'costs', which starts it.");
            Count(WorkloadEnvironment.Strategy);
            return ExitCode.Done;
        });
        return command;
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
