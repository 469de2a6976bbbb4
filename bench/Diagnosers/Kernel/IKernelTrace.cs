using System.Diagnostics;

namespace Bench.Diagnosers.Kernel;

/// <summary>Sees what a process asks of the kernel, section by section.</summary>
internal interface IKernelTrace : IDisposable
{
    /// <summary>What it is that is counted: counts of two kinds are never compared with each other.</summary>
    KernelCallKind Kind { get; }

    /// <summary>Prepares the start of a process that is to be traced. One at a time.</summary>
    void Prepare(ProcessStartInfo start);

    /// <summary>The sections of the process that was started last, in the order of their numbers. It has ended.</summary>
    /// <param name="count">How many the process counted.</param>
    /// <returns>Null if they could not be seen, which has been said.</returns>
    /// <exception cref="InvalidDataException">The trace is cut off, or shows another number of sections.</exception>
    IReadOnlyList<KernelSection>? TakeSections(int count);
}
