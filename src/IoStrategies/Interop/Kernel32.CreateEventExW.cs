using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    public const uint CREATE_EVENT_MANUAL_RESET = 0x1;
    public const uint EVENT_MODIFY_STATE = 0x2;
    public const uint SYNCHRONIZE = 0x100000;

    /// <summary>https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-createeventexw</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial nint CreateEventExW(SECURITY_ATTRIBUTES* lpEventAttributes, char* lpName, uint dwFlags, uint dwDesiredAccess);
}
