using System.Runtime.Versioning;
using IoStrategies.Interop;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>NtReadFile without an event, and a wait for the file handle itself: what Rust's std::fs::File does.</summary>
/// <remarks>
/// Every operation on the file signals the file, so there may be one at a time: a second caller is turned away, and a wait that ends
/// early, because someone outside this class used the handle, ends the process as Rust's abort does.
/// rust-lang/rust, library/std/src/sys/pal/windows/handle.rs, synchronous_read.
/// </remarks>
internal sealed class FileHandleWait : IIoStrategy
{
    public string Id => "file-handle-wait";

    public StrategyTraits Traits { get; } = new()
    {
        Handle = HandleKind.Overlapped,
        ConcurrentCallers = false,
        Event = EventLifetime.None,
        Packets = CompletionPackets.None,
        WaitFailure = WaitFailure.CannotThrow,
        ClosedPipeWrite = ClosedPipeWrite.Throws,
        DisconnectedPipeRead = DisconnectedPipeRead.EndOfFile,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new ExclusiveFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class ExclusiveFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        private int _busy;

        private protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            if (Interlocked.Exchange(ref _busy, 1) != 0)
                throw new InvalidOperationException("Another operation on this file is in progress; this strategy allows one at a time.");

            try
            {
                nint file = Handle.DangerousGetHandle();

                // SAFETY: this frame outlives the operation; if it could not, the process ends below.
                NtDll.IO_STATUS_BLOCK result;
                int status = NtOperation.Start(direction, file, eventHandle: 0, buffer, length, fileOffset, &result);
                if (status == NtDll.STATUS_PENDING)
                {
                    _ = NtDll.NtWaitForSingleObject(file, Alertable: 0, Timeout: null);
                    status = NtOperation.Status(&result);
                    OverlappedOperation.FailFastIfPending(status);
                }

                return NtOperation.Result(status, &result);
            }
            finally
            {
                Volatile.Write(ref _busy, 0);
            }
        }
    }
}
