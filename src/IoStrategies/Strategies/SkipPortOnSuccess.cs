using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Interop;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>A callback and a count of two, but no packet for operations that complete inline: what Go's poller does.</summary>
/// <remarks>
/// Go sets the mode that leaves the file's own event alone, too: one thing less to do. The modes cannot be removed from a handle again, and
/// the first breaks other users of the handle who rely on a packet after an inline success.
/// golang/go, src/internal/poll/fd_windows.go. https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setfilecompletionnotificationmodes
/// </remarks>
[Description("A callback and a count of two, but no packet for what completes inline: Go's poller.")]
internal sealed class SkipPortOnSuccess : IIoStrategy
{
    public string Id => "skip-port-on-success";

    public StrategyTraits Traits { get; } = new()
    {
        Pipes = true,
        MessagePipes = true,
        ConcurrentCallers = true,
        Event = EventLifetime.Call,
        BindsToThreadPool = true,
        SetsModes = NotificationModes.SkipPortOnSuccess | NotificationModes.SkipEventOnHandle,
        RefusedModes = NotificationModes.None,
        Packets = CompletionPackets.PendingOnly,
        InterruptibleWait = true,
        WaitFailure = WaitFailure.CancelledAndDrained,
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
            if (Kernel32.SetFileCompletionNotificationModes(handle.DangerousGetHandle(), (byte)traits.SetsModes) == 0)
            {
                Exception exception = Win32Error.ToException(Win32Error.Last);
                _boundHandle.Dispose();
                throw exception;
            }
        }

        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
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

                // SAFETY: a read that is shorter than its message is no success, hence not skipped: its packet comes, and has a share.
                if (error is not (Win32Error.IoPending or Win32Error.MoreData))
                {
                    completion.Release(overlapped);
                    return IoResult.Failure(error);
                }

                if (error == Win32Error.IoPending)
                    completion.WaitOrDrain(file, overlapped);
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
