using Conformance.Interop;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Support;

/// <summary>What a child process would get of a handle.</summary>
internal static unsafe class HandleFlags
{
    public static bool IsInheritable(SafeFileHandle handle)
    {
        uint flags;
        Assert.NotEqual(0, TestKernel32.GetHandleInformation(handle.DangerousGetHandle(), &flags));
        return (flags & TestKernel32.HANDLE_FLAG_INHERIT) != 0;
    }
}
