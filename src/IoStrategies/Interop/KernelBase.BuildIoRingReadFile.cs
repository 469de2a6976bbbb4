using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class KernelBase
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/ioringapi/nf-ioringapi-buildioringreadfile</summary>
    [LibraryImport("kernelbase.dll")]
    public static partial int BuildIoRingReadFile(nint ioRing, IORING_HANDLE_REF fileRef, IORING_BUFFER_REF dataRef, uint numberOfBytesToRead, ulong fileOffset, nuint userData, int sqeFlags);
}
