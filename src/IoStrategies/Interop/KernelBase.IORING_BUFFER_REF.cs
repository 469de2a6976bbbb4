using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class KernelBase
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/ioringapi/ns-ioringapi-ioring_buffer_ref</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct IORING_BUFFER_REF
    {
        /// <summary>0: an address, not the index of a registered buffer.</summary>
        public int Kind;

        public void* Address;
    }
}
