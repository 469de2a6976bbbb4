using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-readfile</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int ReadFile(nint hFile, byte* lpBuffer, uint nNumberOfBytesToRead, uint* lpNumberOfBytesRead, NativeOverlapped* lpOverlapped);
}
