using System.Runtime.Versioning;
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
        ClosedPipeWrite = s_isEventBased ? ClosedPipeWrite.Throws : ClosedPipeWrite.Swallowed,
        DisconnectedPipeRead = s_isEventBased ? DisconnectedPipeRead.EndOfFile : DisconnectedPipeRead.Throws,
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
            var bytes = new Span<byte>(buffer, length);
            if (direction == IoDirection.Read)
                return IoResult.Success((nuint)(_pipe is null ? RandomAccess.Read(Handle, bytes, fileOffset) : _pipe.Read(bytes)));

            if (_pipe is null)
                RandomAccess.Write(Handle, bytes, fileOffset);
            else
                _pipe.Write(bytes);
            return IoResult.Success((nuint)length);
        }

        protected override void Dispose(bool disposing)
        {
            _pipe?.Dispose();
            base.Dispose(disposing);
        }
    }
}
