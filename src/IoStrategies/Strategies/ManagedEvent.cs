using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>A ManualResetEvent for each call, and WaitOne: the first version of dotnet/runtime pull request #126845.</summary>
[Description("A ManualResetEvent for each call, and WaitOne: the pull request's first version.")]
internal sealed class ManagedEvent : IIoStrategy
{
    public string Id => "managed-event";

    public StrategyTraits Traits { get; } = new()
    {
        Pipes = true,
        MessagePipes = true,
        ConcurrentCallers = true,
        Event = EventLifetime.Call,
        AcceptsBoundHandles = true,
        AcceptsForeignPorts = true,
        RefusedModes = NotificationModes.None,
        InterruptibleWait = true,
        WaitFailure = WaitFailure.FreedPendingOverlapped,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new EventFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class EventFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            using var completed = new ManualResetEvent(initialState: false);
            return ManagedEventOperation.Run(Handle.DangerousGetHandle(), completed, direction, buffer, length, fileOffset);
        }
    }
}
