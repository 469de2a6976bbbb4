using System.Runtime.InteropServices;

namespace Conformance.Interop;

internal static unsafe partial class TestKernel32
{
    public const int WAIT_TIMEOUT = 258;

    /// <summary>https://learn.microsoft.com/windows/win32/api/ioapiset/nf-ioapiset-getqueuedcompletionstatus</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int GetQueuedCompletionStatus(
        nint CompletionPort, uint* lpNumberOfBytesTransferred, nuint* lpCompletionKey, NativeOverlapped** lpOverlapped, uint dwMilliseconds);
}
