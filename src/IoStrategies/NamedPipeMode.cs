using IoStrategies.Interop;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies;

/// <summary>How a pipe's end is read: by bytes or by messages, and does it wait at all?</summary>
internal static unsafe class NamedPipeMode
{
    /// <summary>Whether a read that is shorter than its message ends with ERROR_MORE_DATA.</summary>
    public static bool ReadsMessages(SafeFileHandle handle) => (State(handle) & Kernel32.PIPE_READMODE_MESSAGE) != 0;

    /// <summary>Whether a write may end after a part of its bytes.</summary>
    public static bool NeverWaits(SafeFileHandle handle) => (State(handle) & Kernel32.PIPE_NOWAIT) != 0;

    private static uint State(SafeFileHandle handle)
    {
        // Fails on what is no pipe, such as a socket, which has none of the modes.
        uint state;
        return Kernel32.GetNamedPipeHandleStateW(handle.DangerousGetHandle(), &state, null, null, null, null, 0) != 0 ? state : 0;
    }
}
