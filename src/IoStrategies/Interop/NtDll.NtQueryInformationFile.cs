using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class NtDll
{
    public const int FileModeInformation = 16;
    public const uint FILE_NO_INTERMEDIATE_BUFFERING = 0x8;

    /// <summary>https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-ntqueryinformationfile</summary>
    [LibraryImport("ntdll.dll")]
    public static partial int NtQueryInformationFile(nint FileHandle, IO_STATUS_BLOCK* IoStatusBlock, void* FileInformation, uint Length, int FileInformationClass);
}
