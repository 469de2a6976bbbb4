using System.Runtime.InteropServices;
using Conformance.Support;
using IoStrategies;
using IoStrategies.Interop;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Faults;

/// <summary>
/// What may whoever frees at once rely on? That no packet comes for what the kernel refused. Wine 8 breaks this for writes to regular files: a
/// process that uses a completion port may die there of a full disk, whatever its strategy does.
/// </summary>
public unsafe class FailedWrites
{
    private const uint ErrorIoPending = 997;

    [Fact]
    public void A_write_that_fails_inline_queues_no_packet_but_for_the_one_of_Wine()
    {
        using TestFile file = TestFile.OfPattern(100);
        using var port = new CompletionPort();
        using SafeFileHandle handle = RawFile.Open(IoStrategyCatalog.Baseline, file);
        Assert.True(port.TryBind(handle));

        // SAFETY: freed after the packet was waited for.
        var overlapped = (NativeOverlapped*)NativeMemory.AllocZeroed((nuint)sizeof(NativeOverlapped));
        try
        {
            // An offset that no file system has.
            overlapped->OffsetLow = -8192;
            overlapped->OffsetHigh = int.MaxValue;
            byte* buffer = stackalloc byte[10];
            Assert.Equal(0, Kernel32.WriteFile(handle.DangerousGetHandle(), buffer, 10, null, overlapped));
            Assert.NotEqual(ErrorIoPending, (uint)Marshal.GetLastPInvokeError());
            Assert.Equal(Platform.IsWine, port.HasPacket());
        }
        finally
        {
            NativeMemory.Free(overlapped);
        }
    }
}
