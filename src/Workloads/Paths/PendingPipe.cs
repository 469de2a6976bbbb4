using System.Runtime.Versioning;
using IoStrategies;
using Workloads.Counting;

namespace Workloads.Paths;

/// <summary>A pipe without a buffer, whose other end comes only when the operation has been waiting for a while.</summary>
[SupportedOSPlatform("windows")]
internal sealed class PendingPipe : CostPath
{
    private const int MessageSize = 64;

    /// <summary>
    /// How late the other end comes: a hundred times what it takes from the announcement of an operation to its wait. Where a busy machine
    /// takes longer all the same, the operation does not wait, and the median over the pairs of sections leaves it out.
    /// </summary>
    private static readonly TimeSpan s_delay = TimeSpan.FromMilliseconds(5);

    private readonly PipeEnds _pipe;
    private readonly byte[] _message = new byte[MessageSize];
    private readonly Thread _peer;
    private int _announced;
    private volatile bool _ended;

    public PendingPipe(IIoStrategy strategy, IoDirection direction)
    {
        Direction = direction;
        _pipe = new PipeEnds(strategy, direction, bufferSize: 0);
        _peer = new Thread(Serve) { IsBackground = true, Name = "peer" };
        _peer.Start();
    }

    public override string Name => "pipe-pending";

    public override IoDirection Direction { get; }

    public override void Run(int operations)
    {
        for (int i = 0; i < operations; i++)
        {
            // A write to memory: the kernel has no part in it.
            Volatile.Write(ref _announced, _announced + 1);
            if (Direction == IoDirection.Write)
                _pipe.File.Write(_message, 0);
            else
                Verification.Length(_pipe.File.Read(_message, 0), MessageSize);
        }
    }

    public override void Dispose()
    {
        _ended = true;
        _peer.Join();
        _pipe.Dispose();
    }

    private void Serve()
    {
        SectionMark.Peer();
        byte[] message = new byte[MessageSize];
        for (int served = 0; !_ended; Thread.Sleep(1))
        {
            if (Volatile.Read(ref _announced) == served)
                continue;
            served++;
            Thread.Sleep(s_delay);
            if (Direction == IoDirection.Write)
                _pipe.Peer.ReadExactly(message);
            else
                _pipe.Peer.Write(message);
        }
    }
}
