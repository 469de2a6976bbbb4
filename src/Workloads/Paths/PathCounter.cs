using System.Runtime.Versioning;
using System.Text.Json;
using IoStrategies;
using Workloads.Counting;

namespace Workloads.Paths;

/// <summary>
/// What <c>costs</c> starts in a process of its own for each strategy: it does a few operations on each path, and leaves what it counted in
/// the file that the environment names.
/// </summary>
[SupportedOSPlatform("windows")]
internal static class PathCounter
{
    private const int WarmUps = 4;

    /// <summary>Counts the strategy that the environment names.</summary>
    public static void Run()
    {
        IIoStrategy strategy = WorkloadEnvironment.Strategy;
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
