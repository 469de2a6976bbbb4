namespace Bench.Diagnosers.Kernel;

/// <summary>What an event of a kernel session says.</summary>
internal enum KernelEventKind
{
    /// <summary>A counted section begins, ends, or has settled; or the thread is the other end of a pipe.</summary>
    Mark,

    /// <summary>The thread entered the kernel.</summary>
    SystemCall,

    /// <summary>The thread was given a handle to a new object.</summary>
    CreateHandle,

    /// <summary>The thread gave a handle back.</summary>
    CloseHandle,
}
