using Microsoft.Diagnostics.Tracing.Session;

namespace Bench.Allocations;

/// <summary>Which way of watching allocations does this machine allow?</summary>
internal static class AllocationTraces
{
    /// <summary>ETW where it may be used, otherwise EventPipe, with one warning on a Windows that would allow ETW to somebody else.</summary>
    /// <exception cref="UserError">The folder for the traces cannot be written.</exception>
    public static IAllocationTrace Create()
    {
        if (!OperatingSystem.IsWindows())
            return EventPipeTrace.Create();
        if (TraceEventSession.IsElevated() == true)
            return new EtwTrace();
        Console.Error.WriteLine("bench: not elevated, so allocations are watched through EventPipe instead of ETW. Start an elevated prompt (Run as administrator) for ETW.");
        return EventPipeTrace.Create();
    }
}
