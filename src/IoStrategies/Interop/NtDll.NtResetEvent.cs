using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class NtDll
{
    /// <summary>The system service behind https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-resetevent</summary>
    [LibraryImport("ntdll.dll")]
    public static partial int NtResetEvent(nint EventHandle, int* PreviousState);
}
