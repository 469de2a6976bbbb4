using System.Runtime.InteropServices;

namespace Conformance.Interop;

internal static unsafe partial class TestKernel32
{
    public const uint MEM_RELEASE = 0x8000;

    /// <summary>https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualfree</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int VirtualFree(byte* lpAddress, nuint dwSize, uint dwFreeType);
}
