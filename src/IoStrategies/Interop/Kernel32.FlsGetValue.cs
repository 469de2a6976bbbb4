using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/fibersapi/nf-fibersapi-flsgetvalue</summary>
    /// <remarks>A few instructions on the thread's own memory: no transition is worth its price.</remarks>
    [LibraryImport("kernel32.dll")]
    [SuppressGCTransition]
    public static partial nint FlsGetValue(uint dwFlsIndex);
}
