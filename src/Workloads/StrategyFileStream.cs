using System.Runtime.Versioning;
using IoStrategies;

namespace Workloads;

/// <summary>What <c>new FileStream(...)</c> is in dotnet/performance: the same buffering over the strategy's file.</summary>
[SupportedOSPlatform("windows")]
internal static class StrategyFileStream
{
    /// <summary>Opens a file with the strategy under test.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">As FileStream's.</param>
    /// <param name="access">As FileStream's.</param>
    /// <param name="bufferSize">As FileStream's: 0 and 1 mean no buffer.</param>
    /// <param name="options">As FileStream's; whether the handle is overlapped is the strategy's to say.</param>
    public static Stream Open(string path, FileMode mode, FileAccess access, int bufferSize, FileOptions options)
    {
        var stream = new StrategyStream(
            IoFiles.Open(WorkloadEnvironment.Strategy, path, mode, access, FileShare.Read, options), access);
        return bufferSize > 1 ? new BufferedStream(stream, bufferSize) : stream;
    }
}
