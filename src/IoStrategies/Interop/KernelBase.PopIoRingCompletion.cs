using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class KernelBase
{
    public const int S_OK = 0;

    /// <summary>https://learn.microsoft.com/windows/win32/api/ioringapi/nf-ioringapi-popioringcompletion</summary>
    [LibraryImport("kernelbase.dll")]
    public static partial int PopIoRingCompletion(nint ioRing, IORING_CQE* cqe);
}
