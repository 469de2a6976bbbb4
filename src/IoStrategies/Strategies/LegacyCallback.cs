using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>.NET 6 to 10: a thread-pool callback and the caller share a count of two; the last one frees the OVERLAPPED.</summary>
/// <remarks>Shape: dotnet/runtime, release/10.0, RandomAccess.Windows.cs, ReadSyncUsingAsyncHandle.</remarks>
[Description(".NET 6 to 10: a thread-pool callback and the caller share a count of two, and the last one frees the OVERLAPPED.")]
internal sealed class LegacyCallback : IIoStrategy
{
    public string Id => "legacy-callback";

    public StrategyTraits Traits { get; } = new()
    {
        Pipes = true,
        MessagePipes = true,
        ConcurrentCallers = true,
        Event = EventLifetime.Call,
        BindsToThreadPool = true,
        RefusedModes = NotificationModes.None,
        Packets = CompletionPackets.Every,
        InterruptibleWait = true,
        WaitFailure = WaitFailure.AbandonedBuffer,
        DisposeWhilePending = DisposeWhilePending.Throws,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new BoundFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class BoundFile : IoFile
    {
        private readonly ThreadPoolBoundHandle _boundHandle;

        public BoundFile(SafeFileHandle handle, StrategyTraits traits)
            : base(handle, traits) => _boundHandle = ThreadPoolBoundHandle.BindHandle(handle);

        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint file = Handle.DangerousGetHandle();
            var completion = new CallbackCompletion(_boundHandle);
            NativeOverlapped* overlapped = null;
            try
            {
                overlapped = completion.Allocate(fileOffset);

                // The answer is ignored on purpose: inline or not, a packet comes for every operation that was accepted.
                uint error = OverlappedOperation.Start(direction, file, buffer, length, overlapped) ? Win32Error.Success : Win32Error.Last;
                if (error == Win32Error.IoPending)
                    completion.WaitOrDrain(file, overlapped);

                // SAFETY: a read that is shorter than its message was done, too: its callback comes, and has a share. The original took it
                // for a refusal, and freed under the callback.
                if (error is Win32Error.IoPending or Win32Error.Success or Win32Error.MoreData)
                    return OverlappedOperation.Finish(file, overlapped, wait: false);

                // Not accepted: no callback will come, so its share is given up here (the leak that dotnet/runtime #69956 mended).
                completion.Release(overlapped);
                return IoResult.Failure(error);
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
