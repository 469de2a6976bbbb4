using System.Runtime.InteropServices;

namespace Conformance.Interop;

internal static unsafe partial class TestKernel32
{
    /// <summary>https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-disconnectnamedpipe</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial int DisconnectNamedPipe(nint hNamedPipe);
}
