using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class KernelBase
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/ioringapi/nf-ioringapi-buildioringwritefile</summary>
    [LibraryImport("kernelbase.dll")]
    public static partial int BuildIoRingWriteFile(nint ioRing, IORING_HANDLE_REF fileRef, IORING_BUFFER_REF bufferRef, uint numberOfBytesToWrite, ulong fileOffset, int writeFlags, nuint userData, int sqeFlags);
}
