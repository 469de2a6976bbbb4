using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class KernelBase
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/ioringapi/ns-ioringapi-ioring_cqe</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct IORING_CQE
    {
        public nuint UserData;

        /// <summary>An HRESULT.</summary>
        public int ResultCode;

        public nuint Information;
    }
}
