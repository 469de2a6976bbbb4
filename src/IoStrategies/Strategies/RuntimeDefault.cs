using System.Runtime.Versioning;
using IoStrategies.Interop;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>RandomAccess on an asynchronous handle: whatever the runtime that executes this does.</summary>
internal sealed class RuntimeDefault : IIoStrategy
{
    private static readonly bool s_isEventBased = Environment.Version.Major >= 11;

    public string Id => "runtime";

    public StrategyTraits Traits { get; } = new()
    {
        Handle = HandleKind.OverlappedAndBound,
        Event = s_isEventBased ? EventLifetime.Handle : EventLifetime.Call,
        Packets = CompletionPackets.RuntimeDefined,
        InterruptibleWait = true,
        WaitFailure = s_isEventBased ? WaitFailure.CancelledAndDrained : WaitFailure.AbandonedBuffer,
        ClosedPipeWrite = ClosedPipeWrite.Throws,
        DisconnectedPipeRead = DisconnectedPipeRead.EndOfFile,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new RuntimeFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class RuntimeFile : IoFile
    {
        // RandomAccess refuses handles that cannot seek; an unbuffered FileStream leads to the same code without the check.
        private readonly FileStream? _pipe;

        public RuntimeFile(SafeFileHandle handle, StrategyTraits traits)
            : base(handle, traits) => _pipe = CanSeek ? null : new FileStream(handle, FileAccess.ReadWrite, bufferSize: 0, isAsync: true);

        private protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            try
            {
                return Run(direction, buffer, length, fileOffset);
            }
            catch (Exception exception) when (!s_isEventBased && MayComeFromTheWait(exception))
            {
                // SAFETY: until .NET 10 the runtime lets the exception out while the kernel owns the buffer. Its OVERLAPPED is out of
                // reach, and lives until its callback; what can be named is this thread's operations on this file, of which the
                // synchronous one is the only one. Cancelling them from their own thread ends them before this returns: a pipe gives
                // a cancelled operation up at once, and NtCancelIoFile waits for what does not.
                _ = Kernel32.CancelIo(Handle.DangerousGetHandle());
                throw;
            }
        }

        protected override void Dispose(bool disposing)
        {
            _pipe?.Dispose();
            base.Dispose(disposing);
        }

        /// <summary>Or from the operation's own end? Then there is nothing to cancel.</summary>
        private static bool MayComeFromTheWait(Exception exception) =>
            exception is ThreadInterruptedException or OutOfMemoryException
            || SynchronizationContext.Current?.IsWaitNotificationRequired() == true;

        private IoResult Run(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            var bytes = new Span<byte>(buffer, length);
            if (direction == IoDirection.Read)
                return IoResult.Success((nuint)(_pipe is null ? RandomAccess.Read(Handle, bytes, fileOffset) : _pipe.Read(bytes)));

            if (_pipe is null)
                RandomAccess.Write(Handle, bytes, fileOffset);
            else
                _pipe.Write(bytes);
            return IoResult.Success((nuint)length);
        }
    }
}
