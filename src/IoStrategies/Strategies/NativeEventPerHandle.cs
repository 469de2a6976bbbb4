using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Events;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>The native event cached on the file: what the maintainers of dotnet/runtime measured as native_cached.</summary>
[Description("A native event cached on the file: the maintainers' native_cached.")]
internal sealed class NativeEventPerHandle : IIoStrategy
{
    public string Id => "native-event-per-handle";

    public StrategyTraits Traits { get; } = new()
    {
        Pipes = true,
        MessagePipes = true,
        ConcurrentCallers = true,
        Event = EventLifetime.Handle,
        AcceptsBoundHandles = true,
        AcceptsForeignPorts = true,
        RefusedModes = NotificationModes.SkipUserEventOnFastIo,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new CachingFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class CachingFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        private readonly EventCache<SafeWaitHandle> _events = new(static () => new SafeWaitHandle(NativeEvent.Create(), ownsHandle: true));

        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            SafeWaitHandle completed = _events.Rent();
            try
            {
                // SAFETY: rented, hence nobody else's, and returned or disposed only after the operation has ended.
                return NativeEventOperation.Run(
                    Handle.DangerousGetHandle(), completed.DangerousGetHandle(), direction, buffer, length, fileOffset);
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
