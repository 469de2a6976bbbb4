using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Events;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>
/// The native event cached on the thread, the OVERLAPPED on its stack, and no second call unless the operation is pending: the shape
/// of Rust's miow and of libuv's pipes.
/// </summary>
[Description("A native event cached on the thread, the OVERLAPPED on its stack, no second call unless pending.")]
internal sealed class NativeEventPerThread : IIoStrategy
{
    public string Id => "native-event-per-thread";

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
    public IoFile Attach(SafeFileHandle handle) => new StackFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class StackFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        private static readonly PerThreadHandle s_completed = PerThreadHandle.ForEvents();

        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset) =>
            StackOperation.Run(Handle.DangerousGetHandle(), s_completed.Get(), direction, buffer, length, fileOffset);
    }
}
