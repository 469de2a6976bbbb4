using System.Runtime.InteropServices;

namespace Conformance.Interop;

internal static unsafe partial class TestKernel32
{
    public const uint MEM_COMMIT = 0x1000;
    public const uint MEM_RESERVE = 0x2000;
    public const uint PAGE_NOACCESS = 0x1;
    public const uint PAGE_READWRITE = 0x4;

    /// <summary>https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-virtualalloc</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial byte* VirtualAlloc(byte* lpAddress, nuint dwSize, uint flAllocationType, uint flProtect);
}
