using System.Runtime.InteropServices;

namespace Conformance.Interop;

internal static unsafe partial class TestKernel32
{
    public const uint FSCTL_SET_SPARSE = 0x900C4;

    /// <summary>https://learn.microsoft.com/windows/win32/api/ioapiset/nf-ioapiset-deviceiocontrol</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int DeviceIoControl(
        nint hDevice, uint dwIoControlCode, void* lpInBuffer, uint nInBufferSize, void* lpOutBuffer, uint nOutBufferSize,
        uint* lpBytesReturned, NativeOverlapped* lpOverlapped);
}
