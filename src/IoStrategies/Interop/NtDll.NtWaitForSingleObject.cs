using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class NtDll
{
    public const int STATUS_SUCCESS = 0;

    /// <summary>https://learn.microsoft.com/windows/win32/api/winternl/nf-winternl-ntwaitforsingleobject</summary>
    [LibraryImport("ntdll.dll")]
    public static partial int NtWaitForSingleObject(nint Handle, byte Alertable, long* Timeout);
}
