using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using IoStrategies.Interop;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>RandomAccess on an asynchronous handle: whatever the runtime that executes this does.</summary>
/// <remarks>
/// Until .NET 10 it takes ERROR_MORE_DATA for a refusal and frees an OVERLAPPED whose packet is on its way: no strategy around it can mend
/// that, so pipes in message-read mode are refused there.
/// </remarks>
[Description("RandomAccess on an asynchronous handle: whatever the runtime does that executes it.")]
internal sealed class RuntimeDefault : IIoStrategy
{
    private static readonly bool s_isEventBased = Environment.Version.Major >= 11;

    public string Id => "runtime";

    public StrategyTraits Traits { get; } = new()
    {
        Handle = HandleKind.OverlappedAndBound,
        Pipes = true,
        MessagePipes = s_isEventBased,
        ConcurrentCallers = true,
        Event = s_isEventBased ? EventLifetime.Handle : EventLifetime.Call,
        AcceptsBoundHandles = true,
        AcceptsForeignPorts = s_isEventBased,
        RefusedModes = NotificationModes.None,
        Packets = CompletionPackets.RuntimeDefined,
        InterruptibleWait = true,
        WaitFailure = s_isEventBased ? WaitFailure.CancelledAndDrained : WaitFailure.AbandonedBuffer,
        DisposeWhilePending = s_isEventBased ? DisposeWhilePending.GoesOn : DisposeWhilePending.Throws,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new RandomAccessFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class RandomAccessFile(SafeFileHandle handle, StrategyTraits traits) : RuntimeFile(handle, traits)
    {
        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint frame = 0;
            try
            {
                return Run(direction, buffer, length, fileOffset);
            }
            catch (Exception exception) when (CancelWhatIsPending(exception, (nint)(&frame), fileOffset))
            {
                throw;
            }
        }

        private IoResult Run(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            var bytes = new Span<byte>(buffer, length);
            if (direction == IoDirection.Read)
                return IoResult.Success((nuint)(Pipe is null ? RandomAccess.Read(Handle, bytes, fileOffset) : Pipe.Read(bytes)));

            if (Pipe is null)
                RandomAccess.Write(Handle, bytes, fileOffset);
            else
                Pipe.Write(bytes);
            return Written(length, fileOffset);
        }

        /// <summary>
        /// Until .NET 10 the runtime lets an exception from the wait out while the kernel owns the buffer. So the operation is cancelled, and
        /// waited for, before the runtime's frames are unwound: in a filter, whatever exception it is.
        /// </summary>
        /// <returns>Always false: the exception goes on.</returns>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private bool CancelWhatIsPending(Exception exception, nint frame, long fileOffset)
        {
            nint here = 0;
            if (s_isEventBased || OverlappedOnStack.FindPending((nint)(&here), frame, fileOffset) is var pending && pending == null)
                return false;

            // SAFETY: what Windows refused stays marked as pending: then there is nothing to cancel, nor anything to wait for.
            nint file = Handle.DangerousGetHandle();
            bool isCancelled = Kernel32.CancelIoEx(file, pending) != 0;
            if (isCancelled || exception is not (IOException or UnauthorizedAccessException))
                _ = OverlappedOperation.Finish(file, pending, wait: true);
            return false;
        }
    }
}
