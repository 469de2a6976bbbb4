using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class KernelBase
{
    /// <summary>The first version with writes: Windows 11 22H2.</summary>
    public const int IORING_VERSION_3 = 300;

    /// <summary>https://learn.microsoft.com/windows/win32/api/ioringapi/nf-ioringapi-createioring</summary>
    [LibraryImport("kernelbase.dll")]
    public static partial int CreateIoRing(int ioringVersion, IORING_CREATE_FLAGS flags, uint submissionQueueSize, uint completionQueueSize, nint* h);
}
