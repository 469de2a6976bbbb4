using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Interop;

internal static unsafe partial class Kernel32
{
    public const uint PIPE_ACCESS_INBOUND = 1;
    public const uint PIPE_ACCESS_OUTBOUND = 2;
    public const uint FILE_FLAG_FIRST_PIPE_INSTANCE = 0x00080000;
    public const uint PIPE_TYPE_BYTE = 0;
    public const uint PIPE_REJECT_REMOTE_CLIENTS = 8;

    /// <summary>https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-createnamedpipew</summary>
    [LibraryImport("kernel32.dll", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    public static partial SafeFileHandle CreateNamedPipeW(string lpName, uint dwOpenMode, uint dwPipeMode, uint nMaxInstances, uint nOutBufferSize, uint nInBufferSize, uint nDefaultTimeOut, SECURITY_ATTRIBUTES* lpSecurityAttributes);
}
