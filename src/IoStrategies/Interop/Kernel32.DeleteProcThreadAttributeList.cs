using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-deleteprocthreadattributelist</summary>
    [LibraryImport("kernel32.dll")]
    public static partial void DeleteProcThreadAttributeList(void* lpAttributeList);
}
