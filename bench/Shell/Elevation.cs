using Microsoft.Diagnostics.Tracing.Session;

namespace Bench.Shell;

/// <summary>May this process use ETW? On Windows without elevation it may not: that is said once, and the rest runs.</summary>
internal static class Elevation
{
    private static readonly Lazy<bool> s_isThere = new(() =>
    {
        if (!OperatingSystem.IsWindows())
            return false;
        if (TraceEventSession.IsElevated() == true)
            return true;
        Terminal.Warn("not elevated, so what needs ETW is left out: system calls and handles are not counted, allocations are watched through EventPipe. Start an elevated prompt (Run as administrator) for them.");
        return false;
    });

    /// <summary>Whether it may. The first call may write a warning.</summary>
    public static bool IsThere => s_isThere.Value;
}
