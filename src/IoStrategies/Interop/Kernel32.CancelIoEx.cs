using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    /// <summary>https://learn.microsoft.com/windows/win32/fileio/cancelioex-func</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int CancelIoEx(nint hFile, NativeOverlapped* lpOverlapped);
}
