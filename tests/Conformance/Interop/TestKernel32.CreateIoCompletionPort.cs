using System.Runtime.InteropServices;

namespace Conformance.Interop;

internal static unsafe partial class TestKernel32
{
    public const nint INVALID_HANDLE_VALUE = -1;

    /// <summary>https://learn.microsoft.com/windows/win32/fileio/createiocompletionport</summary>
    [LibraryImport("kernel32.dll", SetLastError = true)]
    public static partial nint CreateIoCompletionPort(
        nint FileHandle, nint ExistingCompletionPort, nuint CompletionKey, uint NumberOfConcurrentThreads);
}
