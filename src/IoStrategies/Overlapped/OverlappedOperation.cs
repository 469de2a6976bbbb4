using System.Runtime.Versioning;
using IoStrategies.Interop;

namespace IoStrategies.Overlapped;

/// <summary>The steps of one overlapped operation: start it, take its result, or give it up without leaving the kernel anything.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class OverlappedOperation
{
    /// <summary>
    /// "A valid event handle whose low-order bit is set keeps I/O completion from being queued to the completion port"; the kernel
    /// ignores the bit when it signals and when it is waited for.
    /// https://learn.microsoft.com/windows/win32/api/ioapiset/nf-ioapiset-getqueuedcompletionstatus
    /// </summary>
    public static nint WithoutCompletionPacket(nint eventHandle) => eventHandle | 1;

    /// <summary>Fills in an OVERLAPPED whose unused members have to be zero.</summary>
    public static void Prepare(NativeOverlapped* overlapped, nint eventHandle, long fileOffset)
    {
        *overlapped = default;
        overlapped->OffsetLow = (int)fileOffset;
        overlapped->OffsetHigh = (int)(fileOffset >> 32);
        overlapped->EventHandle = eventHandle;
    }

    /// <summary>Hands buffer and OVERLAPPED to the kernel.</summary>
    /// <returns>Whether the operation completed inline. If not, <see cref="Win32Error.Last"/> tells: pending, or not accepted.</returns>
    public static bool Start(IoDirection direction, nint file, byte* buffer, int length, NativeOverlapped* overlapped)
    {
        bool isInline = (direction == IoDirection.Read
            ? Kernel32.ReadFile(file, buffer, (uint)length, null, overlapped)
            : Kernel32.WriteFile(file, buffer, (uint)length, null, overlapped)) != 0;
        if (OperationCounts.IsOn && !isInline && Win32Error.Last == Win32Error.IoPending)
            OperationCounts.AddPending();
        return isInline;
    }

    /// <summary>Takes the result of an operation that completed, or, with <paramref name="wait"/>, waits for that first.</summary>
    /// <remarks>
    /// Only Internal says that the operation has ended: a SynchronizationContext may come back from Wait without having waited, and a
    /// wait may be ended early (a special user APC, somebody who signals the event). Then this looks again, until the kernel has let go.
    /// https://learn.microsoft.com/windows/win32/api/minwinbase/ns-minwinbase-overlapped
    /// </remarks>
    public static IoResult Finish(nint file, NativeOverlapped* overlapped, bool wait)
    {
        uint bytes;
        bool succeeded = Kernel32.GetOverlappedResult(file, overlapped, &bytes, wait ? 1 : 0) != 0;
        while (IsPending(overlapped))
        {
            // The event may stay signalled until the end: let somebody else have the CPU meanwhile.
            Thread.Yield();
            succeeded = Kernel32.GetOverlappedResult(file, overlapped, &bytes, bWait: 1) != 0;
        }

        return succeeded ? IoResult.Success(bytes) : IoResult.Failure(Win32Error.Last);
    }

    /// <summary>Cancels a pending operation and returns when the kernel has let go of its buffer, its OVERLAPPED and its event.</summary>
    /// <remarks>
    /// "CancelIoEx does not wait for all canceled operations to complete": hence the wait; and ERROR_NOT_FOUND only says that there is
    /// nothing to cancel any more. https://learn.microsoft.com/windows/win32/fileio/cancelioex-func
    /// </remarks>
    public static void CancelAndDrain(nint file, NativeOverlapped* overlapped)
    {
        _ = Kernel32.CancelIoEx(file, overlapped);
        _ = Finish(file, overlapped, wait: true);
    }

    /// <summary>Whether the kernel may still write, as far as an OVERLAPPED says that was accepted.</summary>
    public static bool IsPending(NativeOverlapped* overlapped) => (int)Volatile.Read(ref overlapped->InternalLow) == NtDll.STATUS_PENDING;
}
