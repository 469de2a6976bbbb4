using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-readfileex</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int ReadFileEx(nint hFile, byte* lpBuffer, uint nNumberOfBytesToRead, NativeOverlapped* lpOverlapped, delegate* unmanaged<uint, uint, NativeOverlapped*, void> lpCompletionRoutine);
}
