using BenchmarkDotNet.Jobs;
using IoStrategies;
using IoStrategies.Traits;

namespace Bench.Shell;

/// <summary>
/// Windows' own thread pool in place of .NET's. It is a job, not a strategy: the code is the same, and the runtime is told by an environment
/// variable. https://learn.microsoft.com/dotnet/core/runtime-config/threading#windows-thread-pool
/// </summary>
internal static class WindowsThreadPool
{
    private const char Separator = '+';

    /// <summary>For the process that is to use it.</summary>
    public static EnvironmentVariable Variable { get; } = new("DOTNET_ThreadPool_UseWindowsThreadPool", "1");

    /// <summary>Whether a strategy's operations end in the thread pool, whichever it is.</summary>
    public static bool Concerns(IIoStrategy strategy) => strategy.Traits.Packets != CompletionPackets.None;

    /// <summary>What a strategy that uses it is called.</summary>
    public static string NameOf(string strategy) => $"{strategy}{Separator}windows-thread-pool";

    /// <summary>The strategy's id, whatever pool it uses.</summary>
    public static string StrategyOf(string name) => name.Split(Separator)[0];
}
