using System.Diagnostics;

namespace Bench.Diagnosers.Allocations;

/// <summary>Watches what a process allocates.</summary>
internal interface IAllocationTrace : IDisposable
{
    /// <summary>Prepares the start of a process that is to be watched. One at a time.</summary>
    void Prepare(ProcessStartInfo start);

    /// <summary>What the process that was started last allocated. It has ended.</summary>
    /// <returns>Null if it could not be watched, which has been said.</returns>
    /// <exception cref="UserError">There is no trace, or none that can be read.</exception>
    AllocationProfile? Take(string name, int? processId);
}
