using System.Runtime.Versioning;
using IoStrategies.Interop;

namespace IoStrategies.Overlapped;

/// <summary>One operation by NtReadFile or NtWriteFile with an IO_STATUS_BLOCK of the caller's and a null APC context: no packet.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class NtOperation
{
    /// <summary>Hands buffer and status block to the kernel.</summary>
    /// <param name="direction">Which way the bytes go.</param>
    /// <param name="file">The file's handle.</param>
    /// <param name="eventHandle">The event to be signalled at the end; 0 lets the kernel signal the file itself.</param>
    /// <param name="buffer">The pinned buffer.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="fileOffset">The offset in the file.</param>
    /// <param name="result">Where the kernel leaves status and bytes: the caller's until the operation has ended.</param>
    /// <returns>An NTSTATUS.</returns>
    public static int Start(
        IoDirection direction, nint file, nint eventHandle, byte* buffer, int length, long fileOffset, NtDll.IO_STATUS_BLOCK* result)
    {
        // The kernel writes the status at the end only; that it is pending until then, ReadFile would have noted here.
        *result = new NtDll.IO_STATUS_BLOCK { Status = NtDll.STATUS_PENDING };
        int status = direction == IoDirection.Read
            ? NtDll.NtReadFile(file, eventHandle, null, null, result, buffer, (uint)length, &fileOffset, null)
            : NtDll.NtWriteFile(file, eventHandle, null, null, result, buffer, (uint)length, &fileOffset, null);
        if (OperationCounts.IsOn && status == NtDll.STATUS_PENDING)
            OperationCounts.AddPending();
        return status;
    }

    /// <summary>The status that the kernel left; pending as long as it may still write.</summary>
    public static int Status(NtDll.IO_STATUS_BLOCK* result) => (int)Volatile.Read(ref result->Status);

    /// <summary>Waits with the event that <see cref="Start"/> was given, and only while the status block says that it must.</summary>
    /// <remarks>
    /// The look before the first wait is what Win32's HasOverlappedIoCompleted does, and it is safe where the memory is weakly ordered, too: the
    /// status is written last, and <see cref="Status"/> reads it with acquire semantics, so that no read of the number of bytes or of the
    /// buffer can come before it. https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-hasoverlappediocompleted
    /// Status and event are not set at once: when the status alone was enough, the event's signal may come late, and wake the next wait
    /// early. So a wait that ends with the status pending clears the event and looks again, in this order: a completion before the
    /// clearing shows in the status, one after it in the event.
    /// https://learn.microsoft.com/windows/win32/sync/synchronization-and-overlapped-input-and-output
    /// </remarks>
    /// <returns>The status with which the operation ended.</returns>
    public static int WaitForEvent(nint eventHandle, NtDll.IO_STATUS_BLOCK* result)
    {
        while (Status(result) == NtDll.STATUS_PENDING)
        {
            _ = NtDll.NtWaitForSingleObject(eventHandle, Alertable: 0, Timeout: null);
            if (Status(result) == NtDll.STATUS_PENDING)
                _ = NtDll.NtResetEvent(eventHandle, null);
        }

        return Status(result);
    }

    /// <summary>Waits for the file itself, which any operation's end signals and any operation's start clears.</summary>
    /// <param name="file">The file's handle.</param>
    /// <param name="limit">How long to wait before looking again; null only where nobody else starts operations on the file.</param>
    /// <param name="result">Which alone says that the operation has ended.</param>
    /// <returns>The status with which the operation ended.</returns>
    public static int WaitForFile(nint file, TimeSpan? limit, NtDll.IO_STATUS_BLOCK* result)
    {
        // A relative time is negative. https://learn.microsoft.com/windows/win32/api/winternl/nf-winternl-ntwaitforsingleobject
        long timeout = -limit.GetValueOrDefault().Ticks;
        while (Status(result) == NtDll.STATUS_PENDING)
        {
            int woken = NtDll.NtWaitForSingleObject(file, Alertable: 0, limit is null ? null : &timeout);

            // Somebody else's operation signalled the file, which stays so: let somebody have the CPU instead of asking at once again.
            if (woken == NtDll.STATUS_SUCCESS && Status(result) == NtDll.STATUS_PENDING)
                Thread.Yield();
        }

        return Status(result);
    }

    /// <summary>What a status and, on success, the number of bytes mean in Win32's terms.</summary>
    public static IoResult Result(int status, NtDll.IO_STATUS_BLOCK* result) => status >= 0
        ? IoResult.Success(result->Information)
        : IoResult.Failure(NtDll.RtlNtStatusToDosError(status));
}
