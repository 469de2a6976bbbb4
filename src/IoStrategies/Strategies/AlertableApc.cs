using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using IoStrategies.Interop;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>ReadFileEx and WriteFileEx, and an alertable sleep until the operation's own completion routine has run: Rust's child pipes.</summary>
/// <remarks>
/// The sleep also runs whatever other APCs are queued to the thread. A handle that is bound to a completion port is refused: Windows would
/// refuse each operation; Wine takes it, and queues the port a packet that whoever serves the port dies of. rust-lang/rust, library/std/src/sys/pal/windows/pipe.rs, alertable_io_internal.
/// </remarks>
[Description("ReadFileEx and WriteFileEx, and an alertable sleep until their own routine has run: Rust's child pipes.")]
internal sealed class AlertableApc : IIoStrategy
{
    public string Id => "alertable-apc";

    public StrategyTraits Traits { get; } = new()
    {
        Pipes = true,
        MessagePipes = true,
        ConcurrentCallers = true,
        RefusedModes = NotificationModes.None,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new ApcFile(handle, Traits);

    /// <summary>Where the completion routine leaves what it was told.</summary>
    private struct Completion
    {
        public bool Done;
        public IoResult Result;
    }

    [SupportedOSPlatform("windows")]
    private sealed unsafe class ApcFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint file = Handle.DangerousGetHandle();

            // SAFETY: this frame outlives the operation: after acceptance there is no way out but through the completion routine.
            Completion completion = default;
            NativeOverlapped overlapped = default;
            overlapped.OffsetLow = (int)fileOffset;
            overlapped.OffsetHigh = (int)(fileOffset >> 32);

            // "The ReadFileEx function ignores the OVERLAPPED structure's hEvent member. An application is free to use that member."
            // https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-readfileex
            overlapped.EventHandle = (nint)(&completion);

            int accepted = direction == IoDirection.Read
                ? Kernel32.ReadFileEx(file, buffer, (uint)length, &overlapped, &OnCompleted)
                : Kernel32.WriteFileEx(file, buffer, (uint)length, &overlapped, &OnCompleted);
            uint error = accepted != 0 ? Win32Error.Success : Win32Error.Last;

            // SAFETY: a read that is shorter than its message is done, and its APC on the way, though the call may say FALSE (Wine does).
            if (error is not (Win32Error.Success or Win32Error.MoreData))
                return IoResult.Failure(error);

            // ReadFileEx sets Internal to pending before it asks the kernel, which writes there when the operation ends.
            if (OperationCounts.IsOn && Volatile.Read(ref overlapped.InternalLow) == NtDll.STATUS_PENDING)
                OperationCounts.AddPending();

            while (!Volatile.Read(ref completion.Done))
                _ = Kernel32.SleepEx(Kernel32.INFINITE, bAlertable: 1);

            return completion.Result;
        }

        [UnmanagedCallersOnly]
        private static void OnCompleted(uint error, uint bytes, NativeOverlapped* overlapped)
        {
            var completion = (Completion*)overlapped->EventHandle;
            completion->Result = new IoResult(error, bytes);
            Volatile.Write(ref Unsafe.AsRef<bool>(&completion->Done), true);
        }
    }
}
