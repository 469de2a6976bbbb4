using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class KernelBase
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/ioringapi/nf-ioringapi-closeioring</summary>
    [LibraryImport("kernelbase.dll")]
    public static partial int CloseIoRing(nint ioRing);
}
