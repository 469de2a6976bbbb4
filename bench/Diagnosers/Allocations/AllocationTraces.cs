using Bench.Shell;

namespace Bench.Diagnosers.Allocations;

/// <summary>Which way of watching allocations does this machine allow?</summary>
internal static class AllocationTraces
{
    /// <summary>ETW where it may be used, otherwise EventPipe.</summary>
    /// <exception cref="UserError">The folder for the traces cannot be written.</exception>
    public static IAllocationTrace Create() => new OptionalAllocationTrace(
        OperatingSystem.IsWindows() && Elevation.IsThere ? new EtwTrace() : null,
        new EventPipeTrace(),
        Terminal.Current.Writer);
}
