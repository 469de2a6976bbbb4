using System.Runtime.Versioning;
using IoStrategies.Interop;

namespace IoStrategies.Overlapped;

/// <summary>Finds the OVERLAPPED of the synchronous operation that the runtime is about to leave pending, so that it alone is cancelled.</summary>
/// <remarks>
/// CancelIo would take every operation of the thread on the file, and nothing public names the runtime's. But an exception filter runs
/// before any frame is unwound, and RandomAccess frees its OVERLAPPED in a finally block: so the pointer is a local of a live frame, and
/// stands on the stack between the filter and the caller.
/// https://learn.microsoft.com/windows/win32/fileio/cancelioex-func
/// </remarks>
[SupportedOSPlatform("windows")]
internal static unsafe class OverlappedOnStack
{
    /// <summary>Looks at every word of a part of the stack.</summary>
    /// <param name="deep">An address in the filter's frame.</param>
    /// <param name="shallow">An address in the frame that called the runtime.</param>
    /// <param name="fileOffset">The offset of the operation.</param>
    /// <returns>Null if no frame between the two has an operation pending.</returns>
    public static NativeOverlapped* FindPending(nint deep, nint shallow, long fileOffset)
    {
        // SAFETY: the words between two addresses of live frames of this thread's stack are there to be read.
        for (nint* word = (nint*)(deep & ~(sizeof(nint) - 1)); (nint)word < shallow; word++)
        {
            if (IsPending(*word, fileOffset))
                return (NativeOverlapped*)*word;
        }

        return null;
    }

    /// <summary>
    /// Of the operations on a handle of the runtime's only its synchronous ones have an event whose low-order bit is clear: asynchronous ones
    /// have none, and with the bit clear anybody else's would queue the thread pool a packet that it does not know.
    /// </summary>
    private static bool IsPending(nint address, long fileOffset)
    {
        if (address <= ushort.MaxValue || (address & (sizeof(nint) - 1)) != 0)
            return false;

        // SAFETY: not every word is an address: the kernel reads what may not be readable, and says so.
        NativeOverlapped overlapped;
        return Kernel32.ReadProcessMemory(Kernel32.CurrentProcess, address, &overlapped, (nuint)sizeof(NativeOverlapped), null) != 0
            && overlapped.InternalLow == NtDll.STATUS_PENDING
            && overlapped.EventHandle > 0 && (overlapped.EventHandle & 1) == 0
            && (uint)overlapped.OffsetLow == (uint)fileOffset && (uint)overlapped.OffsetHigh == (uint)(fileOffset >> 32);
    }
}
