namespace IoStrategies.Traits;

/// <summary>What the kernel leaves out when an operation on a handle ends. A mode cannot be taken from a handle again.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setfilecompletionnotificationmodes; the third is in ntifs.h.</remarks>
[Flags]
public enum NotificationModes
{
    /// <summary>Nothing is left out.</summary>
    None = 0,

    /// <summary>FILE_SKIP_COMPLETION_PORT_ON_SUCCESS: no packet after an inline success.</summary>
    SkipPortOnSuccess = 1,

    /// <summary>FILE_SKIP_SET_EVENT_ON_HANDLE: the file itself is not signalled.</summary>
    SkipEventOnHandle = 2,

    /// <summary>FILE_SKIP_SET_USER_EVENT_ON_FAST_IO: the event of the OVERLAPPED is not signalled after an inline success.</summary>
    SkipUserEventOnFastIo = 4,
}
