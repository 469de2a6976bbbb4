using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-initializeprocthreadattributelist</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int InitializeProcThreadAttributeList(void* lpAttributeList, uint dwAttributeCount, uint dwFlags, nuint* lpSize);
}
