using System.Runtime.InteropServices;

namespace IoStrategies.Interop;

internal static unsafe partial class NtDll
{
    /// <summary>https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-ntwritefile</summary>
    [LibraryImport("ntdll.dll")]
    public static partial int NtWriteFile(nint FileHandle, nint Event, void* ApcRoutine, void* ApcContext, IO_STATUS_BLOCK* IoStatusBlock, void* Buffer, uint Length, long* ByteOffset, uint* Key);
}
