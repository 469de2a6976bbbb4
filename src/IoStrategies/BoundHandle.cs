using IoStrategies.Interop;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies;

/// <summary>Is a handle bound to a completion port?</summary>
internal static unsafe class BoundHandle
{
    /// <summary>Asks for a binding to no port at all, which changes nothing.</summary>
    /// <remarks>
    /// The kernel looks first whether the file may be bound, then for the port: a file that is bound already (or is synchronous) is an
    /// invalid parameter, and only one that could be bound gets as far as the invalid handle.
    /// </remarks>
    public static bool Is(SafeFileHandle handle)
    {
        NtDll.IO_STATUS_BLOCK ioStatusBlock;

        // FILE_COMPLETION_INFORMATION: port and key.
        nint* noPort = stackalloc nint[2];
        noPort[0] = 0;
        noPort[1] = 0;
        int status = NtDll.NtSetInformationFile(
            handle.DangerousGetHandle(), &ioStatusBlock, noPort, (uint)(2 * sizeof(nint)), NtDll.FileCompletionInformation);
        return status == NtDll.STATUS_INVALID_PARAMETER;
    }
}
