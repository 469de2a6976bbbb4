using System.Runtime.InteropServices;

namespace Conformance.Interop;

internal static unsafe partial class TestNtDll
{
    public const int SystemExtendedHandleInformation = 64;
    public const int STATUS_INFO_LENGTH_MISMATCH = unchecked((int)0xC0000004);

    /// <summary>https://learn.microsoft.com/windows/win32/api/winternl/nf-winternl-ntquerysysteminformation</summary>
    [LibraryImport("ntdll.dll")]
    public static partial int NtQuerySystemInformation(
        int SystemInformationClass, void* SystemInformation, uint SystemInformationLength, uint* ReturnLength);
}
