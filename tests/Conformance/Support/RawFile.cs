using System.Runtime.InteropServices;
using IoStrategies;
using IoStrategies.Interop;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Support;

/// <summary>Handles from CreateFileW, before any strategy has seen them.</summary>
internal static unsafe class RawFile
{
    /// <summary>Opens a file for reading and writing: overlapped, unless the strategy wants a synchronous handle.</summary>
    public static SafeFileHandle Open(IIoStrategy strategy, TestFile file)
    {
        SafeFileHandle handle = Kernel32.CreateFileW(
            file.Path, Kernel32.GENERIC_READ | Kernel32.GENERIC_WRITE, FileShare.ReadWrite, null, FileMode.Open,
            strategy.Traits.Handle == HandleKind.Synchronous ? 0 : Kernel32.FILE_FLAG_OVERLAPPED, 0);
        return handle.IsInvalid ? throw new IOException(Marshal.GetLastPInvokeErrorMessage()) : handle;
    }
}
