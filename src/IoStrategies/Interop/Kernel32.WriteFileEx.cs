using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-writefileex</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int WriteFileEx(nint hFile, byte* lpBuffer, uint nNumberOfBytesToWrite, NativeOverlapped* lpOverlapped, delegate* unmanaged<uint, uint, NativeOverlapped*, void> lpCompletionRoutine);
}
