using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    /// <summary>What GetCurrentProcess returns.</summary>
    public const nint CurrentProcess = -1;

    /// <summary>https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-readprocessmemory</summary>
    [LibraryImport("kernel32.dll")]
    public static partial int ReadProcessMemory(nint hProcess, nint lpBaseAddress, void* lpBuffer, nuint nSize, nuint* lpNumberOfBytesRead);
}
