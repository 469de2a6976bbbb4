using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Interop;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>ReadFile and WriteFile on a handle without FILE_FLAG_OVERLAPPED: the floor that the other strategies are measured against.</summary>
[Description("ReadFile and WriteFile on a handle that is not overlapped: the floor.")]
internal sealed class SynchronousHandle : IIoStrategy
{
    public string Id => "synchronous-handle";

    public StrategyTraits Traits { get; } = new()
    {
        Handle = HandleKind.Synchronous,
        Pipes = true,
        MessagePipes = true,
        ConcurrentCallers = true,
        RefusedModes = NotificationModes.None,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new SynchronousFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class SynchronousFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint file = Handle.DangerousGetHandle();

            // SAFETY: on a synchronous handle, and the traits let no other in, the call returns when the operation has ended; the OVERLAPPED
            // only says where. https://learn.microsoft.com/windows/win32/sync/synchronization-and-overlapped-input-and-output
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
