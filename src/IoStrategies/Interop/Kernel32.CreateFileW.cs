using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    public const uint FILE_FLAG_OVERLAPPED = 0x40000000;
    public const uint FILE_FLAG_NO_BUFFERING = 0x20000000;
    public const uint GENERIC_READ = 0x80000000;
    public const uint GENERIC_WRITE = 0x40000000;
    public const uint SECURITY_SQOS_PRESENT = 0x00100000;

    /// <summary>https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-createfilew</summary>
    [LibraryImport("kernel32.dll", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    public static partial SafeFileHandle CreateFileW(string lpFileName, uint dwDesiredAccess, FileShare dwShareMode, SECURITY_ATTRIBUTES* lpSecurityAttributes, FileMode dwCreationDisposition, uint dwFlagsAndAttributes, nint hTemplateFile);
}
