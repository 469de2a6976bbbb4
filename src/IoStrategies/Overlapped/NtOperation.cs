using System.Runtime.Versioning;
using IoStrategies.Interop;

namespace IoStrategies.Overlapped;

/// <summary>One operation by NtReadFile or NtWriteFile with an IO_STATUS_BLOCK on the stack and a null APC context: no packet.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class NtOperation
{
    /// <summary>Runs the operation to its end.</summary>
    /// <param name="file">The file's handle.</param>
    /// <param name="eventHandle">The event to be signalled at the end; 0 lets the kernel signal the file itself.</param>
    /// <param name="direction">Which way the bytes go.</param>
    /// <param name="buffer">The pinned buffer.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="fileOffset">The offset in the file.</param>
    public static IoResult Run(nint file, nint eventHandle, IoDirection direction, byte* buffer, int length, long fileOffset)
    {
        // SAFETY: this frame outlives the operation; if it could not, the process ends below.
        NtDll.IO_STATUS_BLOCK result = default;
        int status = direction == IoDirection.Read
            ? NtDll.NtReadFile(file, eventHandle, null, null, &result, buffer, (uint)length, &fileOffset, null)
            : NtDll.NtWriteFile(file, eventHandle, null, null, &result, buffer, (uint)length, &fileOffset, null);

        if (status == NtDll.STATUS_PENDING)
        {
            _ = NtDll.NtWaitForSingleObject(eventHandle != 0 ? eventHandle : file, Alertable: 0, Timeout: null);
            status = (int)Volatile.Read(ref result.Status);
            OverlappedOperation.FailFastIfPending(status);
        }

        return status >= 0
            ? IoResult.Success(result.Information)
            : IoResult.Failure(NtDll.RtlNtStatusToDosError(status));
    }
}
