using IoStrategies;
using IoStrategies.Traits;

namespace Workloads;

/// <summary>What the host tells a benchmark process: who does the I/O, and where its files go.</summary>
public static class WorkloadEnvironment
{
    /// <summary>The environment variable that holds the strategy's id.</summary>
    public const string StrategyVariable = "IOSTRATEGY";

    /// <summary>The environment variable that holds the folder for temporary files, as a Windows path.</summary>
    public const string FolderVariable = "IOSTRATEGY_TEMP";

    /// <summary>The strategy under test; the baseline where the process was not started by the host.</summary>
    /// <exception cref="ArgumentException">There is no strategy of that id.</exception>
    public static IIoStrategy Strategy { get; } =
        Environment.GetEnvironmentVariable(StrategyVariable) is { } id ? AddedStrategies.Get(id) : IoStrategyCatalog.Baseline;

    /// <summary>Whether nobody but the runtime sees how the kernel answers the strategy's operations.</summary>
    public static bool OnlyRuntimeSeesPending => Strategy.Traits.Packets == CompletionPackets.RuntimeDefined;

    /// <summary>The folder for temporary files.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable(FolderVariable) ?? Path.GetTempPath();
}
