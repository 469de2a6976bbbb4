using Bench.Machines;

namespace Bench.Diagnosers.Allocations;

/// <summary>Which way of watching allocations does this machine allow?</summary>
internal static class AllocationTraces
{
    /// <summary>ETW where it may be used, otherwise EventPipe.</summary>
    /// <exception cref="UserError">The folder for the traces cannot be written.</exception>
    public static IAllocationTrace Create() =>
        OperatingSystem.IsWindows() && Elevation.IsThere ? new EtwTrace() : new EventPipeTrace();
}
