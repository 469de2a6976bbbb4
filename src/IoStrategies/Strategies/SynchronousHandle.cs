using System.Runtime.Versioning;
using IoStrategies.Interop;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>ReadFile and WriteFile on a handle without FILE_FLAG_OVERLAPPED: the floor, what one would like to reach.</summary>
internal sealed class SynchronousHandle : IIoStrategy
{
    public string Id => "synchronous-handle";

    public StrategyTraits Traits { get; } = new()
    {
        Handle = HandleKind.Synchronous,
        Event = EventLifetime.None,
        AcceptsBoundHandles = false,
        Packets = CompletionPackets.None,
        WaitFailure = WaitFailure.CannotThrow,
        ClosedPipeWrite = ClosedPipeWrite.Throws,
        DisconnectedPipeRead = DisconnectedPipeRead.EndOfFile,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle)
    {
        var file = new SynchronousFile(handle, Traits);

        // SAFETY: on an overlapped handle the calls below would return while the kernel has the OVERLAPPED on their stack.
        return handle.IsAsync ? throw new ArgumentException("The handle is overlapped.", nameof(handle)) : file;
    }

    [SupportedOSPlatform("windows")]
    private sealed unsafe class SynchronousFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        private protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint file = Handle.DangerousGetHandle();

            // On a synchronous handle the OVERLAPPED only says where: the call returns when the operation has ended.
            NativeOverlapped overlapped;
            OverlappedOperation.Prepare(&overlapped, eventHandle: 0, fileOffset);
            uint bytes;
            int succeeded = direction == IoDirection.Read
                ? Kernel32.ReadFile(file, buffer, (uint)length, &bytes, &overlapped)
                : Kernel32.WriteFile(file, buffer, (uint)length, &bytes, &overlapped);
            return succeeded != 0 ? IoResult.Success(bytes) : IoResult.Failure(Win32Error.Last);
        }
    }
}
