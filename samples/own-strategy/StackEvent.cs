using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using IoStrategies;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace OwnStrategy;

/// <summary>A strategy: a new event for each call, the OVERLAPPED on the stack, and one wait, whether the operation is pending or not.</summary>
/// <remarks>
/// A strategy has two parts. This class says what it is and takes over a handle; it has no state. The file that <see cref="Attach"/> returns
/// belongs to one handle, may have state, and does one native operation at a time in <c>Transfer</c>.
/// </remarks>
[System.ComponentModel.Description("A new event for each call, the OVERLAPPED on the stack, and GetOverlappedResult.")]
public sealed class StackEvent : IIoStrategy
{
    /// <summary>In kebab-case. Results refer to it, so it never changes.</summary>
    public string Id => "stack-event";

    /// <summary>
    /// What the strategy has thought of. What is not set claims nothing: without <c>Pipes</c> a pipe would be refused, and without
    /// <c>ConcurrentCallers</c> a second caller. <c>bench conform</c> contradicts what is not true.
    /// </summary>
    public StrategyTraits Traits { get; } = new()
    {
        Pipes = true,
        MessagePipes = true,
        ConcurrentCallers = true,
        Event = EventLifetime.Call,
    };

    /// <summary>From here on the handle is the file's.</summary>
    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new StackEventFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class StackEventFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        private const int ErrorIoPending = 997;
        private const int ErrorMoreData = 234;
        private const int StatusPending = 0x103;

        /// <summary>
        /// One native operation, to its end. The safety rule: not a way out of here while the kernel may still write to the buffer, to the
        /// OVERLAPPED, which lies in this very frame, or to the event. The base class keeps the buffer pinned and the handle open meanwhile.
        /// </summary>
        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint file = Handle.DangerousGetHandle();
            nint done = CreateEventW(0, bManualReset: 1, bInitialState: 0, 0);
            if (done == 0)
                return IoResult.Failure((uint)Marshal.GetLastPInvokeError());

            NativeOverlapped overlapped = default;
            overlapped.OffsetLow = (int)fileOffset;
            overlapped.OffsetHigh = (int)(fileOffset >> 32);
            // The low-order bit keeps a completion port, if the file has one, from getting a packet.
            overlapped.EventHandle = done | 1;

            int isDone = direction == IoDirection.Read
                ? ReadFile(file, buffer, (uint)length, null, &overlapped)
                : WriteFile(file, buffer, (uint)length, null, &overlapped);
            int error = isDone != 0 ? 0 : Marshal.GetLastPInvokeError();

            // Pending: the kernel has it. ERROR_MORE_DATA is a warning, not a refusal: the operation was done. Everything else was refused.
            IoResult result = error is 0 or ErrorIoPending or ErrorMoreData ? Wait(file, &overlapped) : IoResult.Failure((uint)error);
            _ = CloseHandle(done);
            return result;
        }

        // An event only wakes. That the operation has ended is said by the status alone: until then, look again.
        private static IoResult Wait(nint file, NativeOverlapped* overlapped)
        {
            while (true)
            {
                uint bytes;
                int succeeded = GetOverlappedResult(file, overlapped, &bytes, bWait: 1);
                int error = Marshal.GetLastPInvokeError();
                if ((int)Volatile.Read(ref overlapped->InternalLow) == StatusPending)
                    continue;
                return succeeded != 0 ? IoResult.Success(bytes) : IoResult.Failure((uint)error);
            }
        }

        // https://learn.microsoft.com/windows/win32/api/
        [DllImport("kernel32", SetLastError = true, ExactSpelling = true)]
        private static extern int ReadFile(nint hFile, byte* lpBuffer, uint nNumberOfBytesToRead, uint* lpNumberOfBytesRead, NativeOverlapped* lpOverlapped);

        [DllImport("kernel32", SetLastError = true, ExactSpelling = true)]
        private static extern int WriteFile(nint hFile, byte* lpBuffer, uint nNumberOfBytesToWrite, uint* lpNumberOfBytesWritten, NativeOverlapped* lpOverlapped);

        [DllImport("kernel32", SetLastError = true, ExactSpelling = true)]
        private static extern int GetOverlappedResult(nint hFile, NativeOverlapped* lpOverlapped, uint* lpNumberOfBytesTransferred, int bWait);

        [DllImport("kernel32", SetLastError = true, ExactSpelling = true)]
        private static extern nint CreateEventW(nint lpEventAttributes, int bManualReset, int bInitialState, nint lpName);

        [DllImport("kernel32", ExactSpelling = true)]
        private static extern int CloseHandle(nint hObject);
    }
}
