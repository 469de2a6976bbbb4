using System.Runtime.Versioning;
using IoStrategies.Events;
using IoStrategies.Interop;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>NtReadFile and NtWriteFile with the thread's event: the least that an overlapped handle can cost.</summary>
internal sealed class NtStatusBlock : IIoStrategy
{
    public string Id => "nt-status-block";

    public StrategyTraits Traits { get; } = new()
    {
        Handle = HandleKind.Overlapped,
        Event = EventLifetime.Thread,
        Packets = CompletionPackets.None,
        WaitFailure = WaitFailure.CannotThrow,
        ClosedPipeWrite = ClosedPipeWrite.Throws,
        DisconnectedPipeRead = DisconnectedPipeRead.EndOfFile,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new NtFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class NtFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        private static readonly PerThreadEvent s_completed = new();

        private protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint completed = s_completed.Get();

            // SAFETY: this frame outlives the operation: there is no way out while its status is pending.
            NtDll.IO_STATUS_BLOCK result;
            int status = NtOperation.Start(direction, Handle.DangerousGetHandle(), completed, buffer, length, fileOffset, &result);
            if (status == NtDll.STATUS_PENDING)
                status = WaitFor(completed, &result);
            return NtOperation.Result(status, &result);
        }

        /// <summary>Waits only while the status block still says so.</summary>
        /// <remarks>
        /// The look before the first wait is what Win32's HasOverlappedIoCompleted does, and it is safe where the memory is weakly ordered, too: the
        /// status is written last, and NtOperation.Status reads it with acquire semantics, so that no read of the number of bytes or of the
        /// buffer can come before it. https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-hasoverlappediocompleted
        /// Status and event are not set at once: when the status alone was enough, the event's signal may come late, and wake the
        /// next wait of this thread early. So a wait that ends with the status pending clears the event and looks again, in this
        /// order: a completion before the clearing shows in the status, one after it in the event.
        /// https://learn.microsoft.com/windows/win32/sync/synchronization-and-overlapped-input-and-output
        /// </remarks>
        private static int WaitFor(nint completed, NtDll.IO_STATUS_BLOCK* result)
        {
            while (NtOperation.Status(result) == NtDll.STATUS_PENDING)
            {
                _ = NtDll.NtWaitForSingleObject(completed, Alertable: 0, Timeout: null);
                if (NtOperation.Status(result) == NtDll.STATUS_PENDING)
                    _ = NtDll.NtResetEvent(completed, null);
            }

            return NtOperation.Status(result);
        }
    }
}
