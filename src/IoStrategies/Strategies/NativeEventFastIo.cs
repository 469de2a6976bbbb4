using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Events;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>As native-event-per-thread, on a handle that spares the kernel two signals: the file's own, and the event's after an inline success.</summary>
/// <remarks>
/// Safe, since nobody here waits after an inline success. For handles that nobody else uses: whoever waits for the file, or for his event
/// after an inline success, would wait for ever. FILE_SKIP_SET_EVENT_ON_HANDLE and FILE_SKIP_SET_USER_EVENT_ON_FAST_IO, ntifs.h:
/// https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/ns-ntifs-_file_io_completion_notification_information
/// </remarks>
[Description("As native-event-per-thread, on a handle that spares the kernel two signals; tells on Windows only.")]
internal sealed class NativeEventFastIo : IIoStrategy
{
    public string Id => "native-event-fast-io";

    public StrategyTraits Traits { get; } = new()
    {
        Pipes = true,
        MessagePipes = true,
        ConcurrentCallers = true,
        Event = EventLifetime.Thread,
        AcceptsBoundHandles = true,
        AcceptsForeignPorts = true,
        SetsModes = NotificationModes.SkipEventOnHandle | NotificationModes.SkipUserEventOnFastIo,
        RefusedModes = NotificationModes.None,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new QuietFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class QuietFile : IoFile
    {
        private static readonly PerThreadHandle s_completed = PerThreadHandle.ForEvents();

        public QuietFile(SafeFileHandle handle, StrategyTraits traits)
            : base(handle, traits) => NotificationModesOfHandle.Add(handle, traits.SetsModes);

        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset) =>
            StackOperation.Run(Handle.DangerousGetHandle(), s_completed.Get(), direction, buffer, length, fileOffset);
    }
}
