using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    public const uint FILE_TYPE_DISK = 1;
    public const uint FILE_TYPE_PIPE = 3;

    /// <summary>https://learn.microsoft.com/windows/win32/api/fileapi/nf-fileapi-getfiletype</summary>
    [LibraryImport("kernel32.dll")]
    public static partial uint GetFileType(nint hFile);
}
