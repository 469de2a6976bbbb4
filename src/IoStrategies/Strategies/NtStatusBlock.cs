using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Events;
using IoStrategies.Interop;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>NtReadFile and NtWriteFile with the thread's event: the least that an overlapped handle costs with an event.</summary>
[Description("NtReadFile and NtWriteFile with the thread's event: the least that an overlapped handle costs with an event.")]
internal sealed class NtStatusBlock : IIoStrategy
{
    public string Id => "nt-status-block";

    public StrategyTraits Traits { get; } = new()
    {
        Pipes = true,
        MessagePipes = true,
        ConcurrentCallers = true,
        Event = EventLifetime.Thread,
        AcceptsBoundHandles = true,
        AcceptsForeignPorts = true,
        RefusedModes = NotificationModes.None,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new NtFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class NtFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        private static readonly PerThreadHandle s_completed = PerThreadHandle.ForEvents();

        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint completed = s_completed.Get();

            // SAFETY: this frame outlives the operation: there is no way out while its status is pending.
            NtDll.IO_STATUS_BLOCK result;
            int status = NtOperation.Start(direction, Handle.DangerousGetHandle(), completed, buffer, length, fileOffset, &result);
            if (status == NtDll.STATUS_PENDING)
                status = NtOperation.WaitForEvent(completed, &result);
            return NtOperation.Result(status, &result);
        }
    }
}
