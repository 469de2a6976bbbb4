using System.Runtime.InteropServices;
using IoStrategies.Interop;

namespace IoStrategies.Events;

/// <summary>One event for each thread that asks, closed by the system when the thread ends.</summary>
/// <remarks>
/// A thread-static object with a finalizer would close its event at some later collection; a program that starts many threads and
/// allocates little would pile them up. Fiber-local storage closes it with the thread: "the system calls the callback on thread exit"
/// if the value is not null, and CloseHandle has the callback's shape. No managed code runs on the dying thread.
/// https://learn.microsoft.com/windows/win32/api/fibersapi/nf-fibersapi-flsalloc
/// <para>
/// Exclusive by construction: a thread does one synchronous operation at a time, and none of the waits that use this event is
/// alertable, so that nothing else runs on the thread meanwhile. Each strategy has its own, so that none has to trust in what state
/// another one left it.
/// </para>
/// </remarks>
internal sealed class PerThreadEvent
{
    private readonly uint _slot = AllocateSlot();

    /// <summary>The current thread's event. Whoever leaves it with an operation pending breaks the next user.</summary>
    /// <exception cref="IOException">The system is out of resources.</exception>
    public nint Get()
    {
        nint handle = Kernel32.FlsGetValue(_slot);
        return handle != 0 ? handle : Create();
    }

    private nint Create()
    {
        nint handle = NativeEvent.Create();
        if (Kernel32.FlsSetValue(_slot, handle) != 0)
            return handle;

        Exception exception = Win32Error.ToException(Win32Error.Last);
        _ = Kernel32.CloseHandle(handle);
        throw exception;
    }

    private static uint AllocateSlot()
    {
        // SAFETY: kernel32.dll is never unloaded; on x64 and ARM64 a BOOL(HANDLE) may be called as a void(PVOID).
        nint closeHandle = NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), nameof(Kernel32.CloseHandle));
        uint slot = Kernel32.FlsAlloc(closeHandle);
        return slot != Kernel32.FLS_OUT_OF_INDEXES ? slot : throw Win32Error.ToException(Win32Error.Last);
    }
}
