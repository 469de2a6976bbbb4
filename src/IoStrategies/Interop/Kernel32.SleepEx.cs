using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    public const uint INFINITE = uint.MaxValue;

    /// <summary>https://learn.microsoft.com/windows/win32/api/synchapi/nf-synchapi-sleepex</summary>
    [LibraryImport("kernel32.dll")]
    public static partial uint SleepEx(uint dwMilliseconds, int bAlertable);
}
