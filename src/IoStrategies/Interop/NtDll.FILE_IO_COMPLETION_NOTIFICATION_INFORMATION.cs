namespace IoStrategies.Interop;

internal static unsafe partial class NtDll
{
    /// <summary>The information is one ULONG: the FILE_SKIP flags of ntifs.h.</summary>
    public const int FileIoCompletionNotificationInformation = 41;
}
