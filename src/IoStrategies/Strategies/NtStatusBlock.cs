using System.Runtime.Versioning;
using IoStrategies.Events;
using IoStrategies.Overlapped;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>NtReadFile and NtWriteFile with the thread's event: the least that an overlapped handle can cost.</summary>
internal sealed class NtStatusBlock : IIoStrategy
{
    public string Id => "nt-status-block";

    public StrategyTraits Traits { get; } = new()
    {
        Handle = HandleKind.Overlapped,
        Event = EventLifetime.Thread,
        Packets = CompletionPackets.None,
        WaitFailure = WaitFailure.CannotThrow,
        ClosedPipeWrite = ClosedPipeWrite.Throws,
        DisconnectedPipeRead = DisconnectedPipeRead.EndOfFile,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new NtFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class NtFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        private protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset) =>
            NtOperation.Run(Handle.DangerousGetHandle(), PerThreadEvent.Get(), direction, buffer, length, fileOffset);
    }
}
