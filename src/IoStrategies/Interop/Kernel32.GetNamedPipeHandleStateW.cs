using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    public const uint PIPE_NOWAIT = 0x1;
    public const uint PIPE_READMODE_MESSAGE = 0x2;

    /// <summary>https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-getnamedpipehandlestatew</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int GetNamedPipeHandleStateW(nint hNamedPipe, uint* lpState, uint* lpCurInstances, uint* lpMaxCollectionCount, uint* lpCollectDataTimeout, char* lpUserName, uint nMaxUserNameSize);
}
