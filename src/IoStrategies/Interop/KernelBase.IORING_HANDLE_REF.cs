using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class KernelBase
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/ioringapi/ns-ioringapi-ioring_handle_ref</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct IORING_HANDLE_REF
    {
        /// <summary>0: a handle, not the index of a registered one.</summary>
        public int Kind;

        public nint Handle;
    }
}
