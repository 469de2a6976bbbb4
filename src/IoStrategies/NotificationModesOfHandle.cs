using IoStrategies.Interop;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies;

/// <summary>The notification modes of a handle. SetFileCompletionNotificationModes knows the first two only, hence ntdll's calls.</summary>
internal static unsafe class NotificationModesOfHandle
{
    /// <summary>Which modes is the handle in? None where the system does not tell.</summary>
    public static NotificationModes Get(SafeFileHandle handle)
    {
        NtDll.IO_STATUS_BLOCK ioStatusBlock;
        uint modes;
        int status = NtDll.NtQueryInformationFile(
            handle.DangerousGetHandle(), &ioStatusBlock, &modes, sizeof(uint), NtDll.FileIoCompletionNotificationInformation);
        return status >= 0 ? (NotificationModes)modes : NotificationModes.None;
    }

    /// <summary>Adds modes, for as long as the file is open.</summary>
    /// <exception cref="IOException">The system refuses them.</exception>
    public static void Add(SafeFileHandle handle, NotificationModes modes)
    {
        NtDll.IO_STATUS_BLOCK ioStatusBlock;
        uint flags = (uint)modes;
        int status = NtDll.NtSetInformationFile(
            handle.DangerousGetHandle(), &ioStatusBlock, &flags, sizeof(uint), NtDll.FileIoCompletionNotificationInformation);
        if (status < 0)
            throw Win32Error.ToException(NtDll.RtlNtStatusToDosError(status));
    }
}
