using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Events;
using IoStrategies.Interop;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>
/// Disk files by NtReadFile and NtWriteFile without an event, the status block alone decides; everything else as nt-status-block. The
/// safe answer for concurrent callers that needs no event.
/// </summary>
/// <remarks>
/// Without an event the kernel signals the file, which says nothing to one of several callers: their operations signal it and clear it,
/// too. So nothing is concluded from a wait for the file, and it is a millisecond long at the most. A disk operation ends within a few; a
/// pipe's may take for ever, and would be polled: hence the thread's event there.
/// </remarks>
[Description("NtReadFile and NtWriteFile: disk files without an event, the status block alone decides; pipes as nt-status-block.")]
internal sealed class NtHybrid : IIoStrategy
{
    public string Id => "nt-hybrid";

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
    public IoFile Attach(SafeFileHandle handle) => new HybridFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class HybridFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        private static readonly PerThreadHandle s_completed = PerThreadHandle.ForEvents();
        private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(1);

        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint file = Handle.DangerousGetHandle();
            nint completed = CanSeek ? 0 : s_completed.Get();

            // SAFETY: this frame outlives the operation: there is no way out while its status is pending.
            NtDll.IO_STATUS_BLOCK result;
            int status = NtOperation.Start(direction, file, completed, buffer, length, fileOffset, &result);
            if (status == NtDll.STATUS_PENDING)
                status = completed == 0 ? NtOperation.WaitForFile(file, s_look, &result) : NtOperation.WaitForEvent(completed, &result);
            return NtOperation.Result(status, &result);
        }
    }
}
