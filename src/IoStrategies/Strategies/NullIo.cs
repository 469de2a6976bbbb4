using System.ComponentModel;
using System.Runtime.Versioning;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies.Strategies;

/// <summary>No I/O at all: what the harness itself costs.</summary>
[Description("No I/O at all: what the harness itself costs.")]
internal sealed class NullIo : IIoStrategy
{
    public string Id => "null";

    public StrategyTraits Traits { get; } = new()
    {
        Handle = HandleKind.None,
        MovesBytes = false,
        ConcurrentCallers = true,
        AcceptsBoundHandles = true,
        AcceptsForeignPorts = true,
        RefusedModes = NotificationModes.None,
    };

    [SupportedOSPlatform("windows")]
    public IoFile Attach(SafeFileHandle handle) => new NullFile(handle, Traits);

    [SupportedOSPlatform("windows")]
    private sealed unsafe class NullFile(SafeFileHandle handle, StrategyTraits traits) : IoFile(handle, traits)
    {
        protected override IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset) =>
            IoResult.Success((nuint)length);
    }
}
