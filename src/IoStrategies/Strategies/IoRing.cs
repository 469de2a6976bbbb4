using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Events;
using IoStrategies.Interop;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>Windows 11's ring: the thread's own, with one operation in it, submitted and waited for in one call.</summary>
/// <remarks>
/// A ring is made for many operations at a time: this asks what is left of its advantage when there is one. Not measured yet: no machine
/// with Windows 11 22H2 was at hand. https://learn.microsoft.com/windows/win32/api/ioringapi/
/// </remarks>
[Description("Windows 11's I/O ring, one for each thread, submitted and waited for in one call.")]
internal sealed class IoRing : IIoStrategy
{
    public string Id => "io-ring";

    public StrategyTraits Traits { get; } = new()
    {
        NeedsWindows11 = true,
        ConcurrentCallers = true,
        RefusedModes = NotificationModes.None,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => IoRings.AreSupported
        ? new RingFile(handle, Traits)
        : throw new PlatformNotSupportedException("There is no CreateIoRing with writes here; it came with Windows 11 22H2.");

    [SupportedOSPlatform("windows")]
    private sealed unsafe class RingFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        private static readonly PerThreadHandle s_ring = IoRings.PerThread();

        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint ring = s_ring.Get();
            var file = new KernelBase.IORING_HANDLE_REF { Handle = Handle.DangerousGetHandle() };
            var data = new KernelBase.IORING_BUFFER_REF { Address = buffer };
            int built = direction == IoDirection.Read
                ? KernelBase.BuildIoRingReadFile(ring, file, data, (uint)length, (ulong)fileOffset, userData: 0, sqeFlags: 0)
                : KernelBase.BuildIoRingWriteFile(ring, file, data, (uint)length, (ulong)fileOffset, writeFlags: 0, userData: 0, sqeFlags: 0);
            if (built < 0)
                return IoResult.Failure(IoRings.ToWin32(built));

            // SAFETY: the entry names the buffer until its completion is popped: there is no other way out, whatever submitting says. A
            // submission that failed leaves the entry in the ring, and is tried again.
            KernelBase.IORING_CQE completion;
            do
            {
                if (KernelBase.SubmitIoRing(ring, waitOperations: 1, Kernel32.INFINITE, null) < 0)
                    Thread.Yield();
            }
            while (KernelBase.PopIoRingCompletion(ring, &completion) != KernelBase.S_OK);

            return completion.ResultCode >= 0
                ? IoResult.Success(completion.Information)
                : IoResult.Failure(IoRings.ToWin32(completion.ResultCode));
        }
    }
}
