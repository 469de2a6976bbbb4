using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    public const nuint PROC_THREAD_ATTRIBUTE_HANDLE_LIST = 0x20002;

    /// <summary>https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-updateprocthreadattribute</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int UpdateProcThreadAttribute(void* lpAttributeList, uint dwFlags, nuint Attribute, void* lpValue, nuint cbSize, void* lpPreviousValue, nuint* lpReturnSize);
}
