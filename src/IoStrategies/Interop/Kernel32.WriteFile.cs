using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-writefile</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int WriteFile(nint hFile, byte* lpBuffer, uint nNumberOfBytesToWrite, uint* lpNumberOfBytesWritten, NativeOverlapped* lpOverlapped);
}
