using System.Runtime.Versioning;
using IoStrategies;

namespace Workloads.Paths;

/// <summary>A pipe whose bytes are there before they are read, and that has room before it is written to.</summary>
[SupportedOSPlatform("windows")]
internal sealed class ReadyPipe(IIoStrategy strategy, IoDirection direction) : CostPath
{
    private const int MessageSize = 64;

    private readonly PipeEnds _pipe = new(strategy, direction, bufferSize: 64 << 10);
    private readonly byte[] _message = new byte[MessageSize];

    public override string Name => "pipe-ready";

    public override IoDirection Direction => direction;

    public override void Prepare(int operations)
    {
        if (direction == IoDirection.Read)
            _pipe.Peer.Write(new byte[operations * MessageSize]);
    }

    public override void Run(int operations)
    {
        for (int i = 0; i < operations; i++)
        {
            if (direction == IoDirection.Write)
                _pipe.File.Write(_message, 0);
            else
                Verification.Length(_pipe.File.Read(_message, 0), MessageSize);
        }
    }

    public override void Finish(int operations)
    {
        if (direction == IoDirection.Write)
            _pipe.Peer.ReadExactly(new byte[operations * MessageSize]);
    }

    public override void Dispose() => _pipe.Dispose();
}
