using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class NtDll
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/winternl/nf-winternl-rtlntstatustodoserror</summary>
    [LibraryImport("ntdll.dll")]
    public static partial uint RtlNtStatusToDosError(int Status);
}
