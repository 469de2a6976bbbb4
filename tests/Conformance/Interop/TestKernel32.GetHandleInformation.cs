using System.Runtime.InteropServices;

namespace Conformance.Interop;

internal static unsafe partial class TestKernel32
{
    public const uint HANDLE_FLAG_INHERIT = 1;

    /// <summary>https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-gethandleinformation</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int GetHandleInformation(nint hObject, uint* lpdwFlags);
}
