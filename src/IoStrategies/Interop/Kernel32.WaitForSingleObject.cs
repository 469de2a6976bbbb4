using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    public const uint WAIT_OBJECT_0 = 0;

    /// <summary>https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-waitforsingleobject</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial uint WaitForSingleObject(nint hHandle, uint dwMilliseconds);
}
