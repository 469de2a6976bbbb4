using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setfilecompletionnotificationmodes</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int SetFileCompletionNotificationModes(nint FileHandle, byte Flags);
}
