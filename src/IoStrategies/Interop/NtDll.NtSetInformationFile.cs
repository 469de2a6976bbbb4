using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class NtDll
{
    public const int FileCompletionInformation = 30;
    public const int STATUS_INVALID_PARAMETER = unchecked((int)0xC000000D);

    /// <summary>https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-ntsetinformationfile</summary>
    [LibraryImport("ntdll.dll")]
    public static partial int NtSetInformationFile(
        nint FileHandle, IO_STATUS_BLOCK* IoStatusBlock, void* FileInformation, uint Length, int FileInformationClass);
}
