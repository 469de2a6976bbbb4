using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class KernelBase
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/ntioring_x/ns-ntioring_x-ioring_create_flags</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct IORING_CREATE_FLAGS
    {
        public int Required;
        public int Advisory;
    }
}
