using System.Runtime.Versioning;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>A ManualResetEvent for each call, and WaitOne: the first version of dotnet/runtime pull request #126845.</summary>
internal sealed class ManagedEvent : IIoStrategy
{
    public string Id => "managed-event";

    public StrategyTraits Traits { get; } = new()
    {
        Handle = HandleKind.Overlapped,
        Event = EventLifetime.Call,
        Packets = CompletionPackets.None,
        InterruptibleWait = true,
        WaitFailure = WaitFailure.FreedPendingOverlapped,
        ClosedPipeWrite = ClosedPipeWrite.Throws,
        DisconnectedPipeRead = DisconnectedPipeRead.EndOfFile,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new EventFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class EventFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        private protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            using var completed = new ManualResetEvent(initialState: false);
            return ManagedEventOperation.Run(Handle.DangerousGetHandle(), completed, direction, buffer, length, fileOffset);
        }
    }
}
