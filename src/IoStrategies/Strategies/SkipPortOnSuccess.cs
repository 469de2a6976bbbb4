using System.Runtime.Versioning;
using IoStrategies.Interop;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>A callback and a count of two, but no packet for operations that complete inline: what Go's poller does.</summary>
/// <remarks>
/// The mode cannot be removed from a handle again, and it breaks other users of the handle who rely on a packet after an inline
/// success. https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setfilecompletionnotificationmodes
/// </remarks>
internal sealed class SkipPortOnSuccess : IIoStrategy
{
    public string Id => "skip-port-on-success";

    public StrategyTraits Traits { get; } = new()
    {
        Handle = HandleKind.Overlapped,
        Event = EventLifetime.Call,
        BindsToThreadPool = true,
        AcceptsBoundHandles = false,
        Packets = CompletionPackets.PendingOnly,
        InterruptibleWait = true,
        WaitFailure = WaitFailure.CancelledAndDrained,
        ClosedPipeWrite = ClosedPipeWrite.Swallowed,
        DisconnectedPipeRead = DisconnectedPipeRead.Throws,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new BoundFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class BoundFile : IoFile
    {
        private readonly ThreadPoolBoundHandle _boundHandle;

        public BoundFile(SafeFileHandle handle, StrategyTraits traits)
            : base(handle, traits)
        {
            _boundHandle = ThreadPoolBoundHandle.BindHandle(handle);
            if (Kernel32.SetFileCompletionNotificationModes(
                handle.DangerousGetHandle(), Kernel32.FILE_SKIP_COMPLETION_PORT_ON_SUCCESS) == 0)
            {
                Exception exception = Win32Error.ToException(Win32Error.Last);
                _boundHandle.Dispose();
                throw exception;
            }
        }

        private protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint file = Handle.DangerousGetHandle();
            var completion = new CallbackCompletion(_boundHandle);
            NativeOverlapped* overlapped = null;
            try
            {
                overlapped = completion.Allocate(fileOffset);
                if (OverlappedOperation.Start(direction, file, buffer, length, overlapped))
                {
                    // Completed inline: no packet comes, so the callback's share is given up here.
                    nuint bytes = (nuint)overlapped->InternalHigh;
                    completion.Release(overlapped);
                    return IoResult.Success(bytes);
                }

                uint error = Win32Error.Last;
                if (error != Win32Error.IoPending)
                {
                    completion.Release(overlapped);
                    return IoResult.Failure(error);
                }

                try
                {
                    completion.WaitOne();
                }
                catch
                {
                    OverlappedOperation.CancelAndDrain(file, overlapped);
                    throw;
                }

                return OverlappedOperation.Finish(file, overlapped, wait: false);
            }
            finally
            {
                if (overlapped != null)
                    completion.Release(overlapped);
                completion.Dispose();
            }
        }

        protected override void Dispose(bool disposing)
        {
            _boundHandle.Dispose();
            base.Dispose(disposing);
        }
    }
}
