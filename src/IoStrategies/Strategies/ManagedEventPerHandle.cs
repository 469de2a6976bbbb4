using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Events;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>A ManualResetEvent rented from the file, and WaitOne: what .NET 11 shipped.</summary>
[Description("A ManualResetEvent rented from the file, and WaitOne: .NET 11 as shipped.")]
internal sealed class ManagedEventPerHandle : IIoStrategy
{
    public string Id => "managed-event-per-handle";

    public StrategyTraits Traits { get; } = new()
    {
        Pipes = true,
        MessagePipes = true,
        ConcurrentCallers = true,
        Event = EventLifetime.Handle,
        AcceptsBoundHandles = true,
        AcceptsForeignPorts = true,
        RefusedModes = NotificationModes.None,
        InterruptibleWait = true,
        WaitFailure = WaitFailure.CancelledAndDrained,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new CachingFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class CachingFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        private readonly EventCache<ManualResetEvent> _events = new(static () => new ManualResetEvent(initialState: false));

        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            ManualResetEvent completed = _events.Rent();
            try
            {
                return ManagedEventOperation.Run(Handle.DangerousGetHandle(), completed, direction, buffer, length, fileOffset);
            }
            finally
            {
                _events.Return(completed);
            }
        }

        protected override void Dispose(bool disposing)
        {
            _events.Dispose();
            base.Dispose(disposing);
        }
    }
}
