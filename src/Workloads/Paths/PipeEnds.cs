using System.Runtime.Versioning;
using IoStrategies;
using IoStrategies.Traits;

namespace Workloads.Paths;

/// <summary>A pipe with a strategy at one end and a synchronous peer at the other.</summary>
[SupportedOSPlatform("windows")]
internal sealed class PipeEnds : IDisposable
{
    /// <param name="strategy">Who gets the one end.</param>
    /// <param name="direction">What the strategy does with it.</param>
    /// <param name="bufferSize">With 0 whoever writes waits for whoever reads.</param>
    public PipeEnds(IIoStrategy strategy, IoDirection direction, int bufferSize)
    {
        var pipe = OverlappedPipe.Create(direction, strategy.Traits.Handle != HandleKind.Synchronous, bufferSize);
        Peer = new FileStream(pipe.Child, direction == IoDirection.Read ? FileAccess.Write : FileAccess.Read, bufferSize: 0);
        File = strategy.Attach(pipe.Parent);
    }

    /// <summary>The strategy's end.</summary>
    public IoFile File { get; }

    /// <summary>The other end.</summary>
    public FileStream Peer { get; }

    public void Dispose()
    {
        Peer.Dispose();
        File.Dispose();
    }
}
