using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class NtDll
{
    public const int STATUS_PENDING = 0x103;

    /// <summary>https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_status_block</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct IO_STATUS_BLOCK
    {
        /// <summary>An NTSTATUS; shares its memory with a pointer.</summary>
        public nint Status;

        public nuint Information;
    }
}
