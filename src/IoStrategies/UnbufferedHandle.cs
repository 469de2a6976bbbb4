using IoStrategies.Interop;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies;

/// <summary>Was a handle opened with FILE_FLAG_NO_BUFFERING?</summary>
internal static unsafe class UnbufferedHandle
{
    /// <summary>Asks the handle itself: whoever attached it need not have opened it.</summary>
    public static bool Is(SafeFileHandle handle)
    {
        NtDll.IO_STATUS_BLOCK ioStatusBlock;
        uint mode;
        int status = NtDll.NtQueryInformationFile(
            handle.DangerousGetHandle(), &ioStatusBlock, &mode, sizeof(uint), NtDll.FileModeInformation);
        return status >= 0 && (mode & NtDll.FILE_NO_INTERMEDIATE_BUFFERING) != 0;
    }
}
