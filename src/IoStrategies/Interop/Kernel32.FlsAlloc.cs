using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    public const uint FLS_OUT_OF_INDEXES = uint.MaxValue;

    /// <summary>https://learn.microsoft.com/windows/win32/api/fibersapi/nf-fibersapi-flsalloc</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial uint FlsAlloc(nint lpCallback);
}
