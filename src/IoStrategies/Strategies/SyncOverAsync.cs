using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Interop;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>ReadAsync and WriteAsync, and GetAwaiter().GetResult(): what users write, and what .NET Core 1 to 5 did inside.</summary>
/// <remarks>
/// The thread pool completes the operation and then the task: a program whose pool threads all wait like this waits for ever. As
/// runtime, it cannot read from pipes in message-read mode.
/// </remarks>
[Description("ReadAsync and WriteAsync, and GetAwaiter().GetResult(): what users write.")]
internal sealed class SyncOverAsync : IIoStrategy
{
    public string Id => "sync-over-async";

    public StrategyTraits Traits { get; } = new()
    {
        Handle = HandleKind.OverlappedAndBound,
        Pipes = true,
        ConcurrentCallers = true,
        AcceptsBoundHandles = true,
        RefusedModes = NotificationModes.SkipPortOnSuccess,
        Packets = CompletionPackets.RuntimeDefined,
        InterruptibleWait = true,
        WaitFailure = WaitFailure.LeftPending,
        DisposeWhilePending = DisposeWhilePending.Throws,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new TaskFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class TaskFile(SafeFileHandle handle, StrategyTraits traits) : RuntimeFile(handle, traits)
    {
        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            AsynchronousCall call = AsynchronousCall.Rent(buffer, length);
            try
            {
                if (direction == IoDirection.Read)
                {
                    Task<int> read = Read(call, fileOffset).AsTask();
                    WaitOrDrain(read, call);
                    return IoResult.Success((nuint)read.Result);
                }

                WaitOrDrain(Write(call, fileOffset).AsTask(), call);
                return Written(length, fileOffset);
            }
            finally
            {
                call.Return();
            }
        }

        private ValueTask<int> Read(AsynchronousCall call, long fileOffset) => Pipe is null
            ? RandomAccess.ReadAsync(Handle, call.Memory, fileOffset, call.Token)
            : Pipe.ReadAsync(call.Memory, call.Token);

        private ValueTask Write(AsynchronousCall call, long fileOffset) => Pipe is null
            ? RandomAccess.WriteAsync(Handle, call.Memory, fileOffset, call.Token)
            : Pipe.WriteAsync(call.Memory, call.Token);

        private static void WaitOrDrain(Task task, AsynchronousCall call)
        {
            try
            {
                task.GetAwaiter().GetResult();
            }
            catch when (!task.IsCompleted)
            {
                // SAFETY: the wait threw, and the kernel still owns the buffer, until the task is complete. Nothing of the user's may end
                // this wait, too.
                call.Cancel();
                while (!task.IsCompleted)
                    _ = Kernel32.SleepEx(1, bAlertable: 0);
                throw;
            }
        }
    }
}
