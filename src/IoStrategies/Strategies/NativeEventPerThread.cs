using System.Runtime.Versioning;
using IoStrategies.Events;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>
/// The native event cached on the thread, the OVERLAPPED on its stack, and no second call unless the operation is pending: the shape
/// of Rust's miow and of libuv's pipes.
/// </summary>
internal sealed class NativeEventPerThread : IIoStrategy
{
    public string Id => "native-event-per-thread";

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
    public IoFile Attach(SafeFileHandle handle) => new StackFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class StackFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        private static readonly PerThreadEvent s_completed = new();

        private protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint file = Handle.DangerousGetHandle();

            // SAFETY: this frame outlives the operation; every way out is behind an inline end, a refusal, or a native wait.
            NativeOverlapped overlapped;
            OverlappedOperation.Prepare(&overlapped, OverlappedOperation.WithoutCompletionPacket(s_completed.Get()), fileOffset);

            // Internal and InternalHigh are set before ReadFile returns, so an inline success needs no GetOverlappedResult, which
            // since Windows 7 would wait for the event even then.
            // https://learn.microsoft.com/windows/win32/sync/synchronization-and-overlapped-input-and-output
            if (OverlappedOperation.Start(direction, file, buffer, length, &overlapped))
                return IoResult.Success((nuint)overlapped.InternalHigh);

            uint error = Win32Error.Last;
            return error == Win32Error.IoPending
                ? OverlappedOperation.Finish(file, &overlapped, wait: true)
                : IoResult.Failure(error);
        }
    }
}
