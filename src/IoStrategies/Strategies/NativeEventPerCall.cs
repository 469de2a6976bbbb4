using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Events;
using IoStrategies.Interop;
using IoStrategies.Overlapped;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>
/// CreateEventExW, GetOverlappedResult(bWait: true) and CloseHandle for each call: the second version of dotnet/runtime pull request
/// #126845.
/// </summary>
[Description("A native event for each call, and GetOverlappedResult: the pull request's second version.")]
internal sealed class NativeEventPerCall : IIoStrategy
{
    public string Id => "native-event";

    public StrategyTraits Traits { get; } = new()
    {
        Pipes = true,
        MessagePipes = true,
        ConcurrentCallers = true,
        Event = EventLifetime.Call,
        AcceptsBoundHandles = true,
        AcceptsForeignPorts = true,
        RefusedModes = NotificationModes.SkipUserEventOnFastIo,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new EventFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class EventFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset)
        {
            nint eventHandle = NativeEvent.Create();
            try
            {
                return NativeEventOperation.Run(Handle.DangerousGetHandle(), eventHandle, direction, buffer, length, fileOffset);
            }
            finally
            {
                // The true handle: with its low-order bit set it must never reach CloseHandle.
                _ = Kernel32.CloseHandle(eventHandle);
            }
        }
    }
}
