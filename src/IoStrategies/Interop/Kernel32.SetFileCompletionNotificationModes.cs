using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    public const byte FILE_SKIP_COMPLETION_PORT_ON_SUCCESS = 1;

    /// <summary>https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setfilecompletionnotificationmodes</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int SetFileCompletionNotificationModes(nint FileHandle, byte Flags);
}
