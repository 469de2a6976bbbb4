using System.Runtime.InteropServices;
using IoStrategies.Interop;

namespace IoStrategies.Events;

/// <summary>One native object for each thread that asks, closed by the system when the thread ends.</summary>
/// <remarks>
/// A thread-static object with a finalizer would close its handle at some later collection; a program that starts many threads and
/// allocates little would pile them up. Fiber-local storage closes it with the thread: "the system calls the callback on thread exit"
/// if the value is not null, and a function that closes a handle has the callback's shape. No managed code runs on the dying thread.
/// https://learn.microsoft.com/windows/win32/api/fibersapi/nf-fibersapi-flsalloc
/// <para>
/// Exclusive by construction: a thread does one synchronous operation at a time, and none of the waits that use it is alertable, so that
/// nothing else runs on the thread meanwhile. Each strategy has its own, so that none has to trust in what state another one left it.
/// </para>
/// </remarks>
internal sealed class PerThreadHandle
{
    private readonly Func<nint> _create;
    private readonly Action<nint> _close;
    private readonly uint _slot;

    /// <summary>Reserves a place in every thread.</summary>
    /// <param name="create">Makes a thread's handle; throws if it cannot.</param>
    /// <param name="close">Closes one that could not be kept.</param>
    /// <param name="library">The system library whose <paramref name="closeExport"/> the system calls when a thread ends.</param>
    /// <param name="closeExport">A function with one argument, the handle.</param>
    public PerThreadHandle(Func<nint> create, Action<nint> close, string library, string closeExport)
    {
        _create = create;
        _close = close;

        // SAFETY: system libraries are never unloaded; on x64 and ARM64 a BOOL(HANDLE) may be called as a void(PVOID).
        _slot = Kernel32.FlsAlloc(NativeLibrary.GetExport(NativeLibrary.Load(library), closeExport));
        if (_slot == Kernel32.FLS_OUT_OF_INDEXES)
            throw Win32Error.ToException(Win32Error.Last);
    }

    /// <summary>A manual-reset event for each thread. Whoever leaves it with an operation pending breaks the next user.</summary>
    public static PerThreadHandle ForEvents() =>
        new(NativeEvent.Create, static handle => _ = Kernel32.CloseHandle(handle), "kernel32.dll", nameof(Kernel32.CloseHandle));

    /// <summary>The current thread's handle.</summary>
    /// <exception cref="IOException">The system is out of resources.</exception>
    public nint Get()
    {
        nint handle = Kernel32.FlsGetValue(_slot);
        return handle != 0 ? handle : Create();
    }

    private nint Create()
    {
        nint handle = _create();
        if (Kernel32.FlsSetValue(_slot, handle) != 0)
            return handle;

        Exception exception = Win32Error.ToException(Win32Error.Last);
        _close(handle);
        throw exception;
    }
}
