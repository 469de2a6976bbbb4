using Conformance.Support;
using IoStrategies;

namespace Conformance.Data;

/// <summary>Do all bytes go through a pipe, in order, however many they are?</summary>
public class PipeContents
{
    private const int ChunkSize = 1024 * 1024;

    [Theory, Strategies(0, 1, 511, 512, 4095, 4096, 1024 * 1024, 100 * 1024 * 1024)]
    public void What_the_peer_writes_a_strategy_reads(string id, int size)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read, ChunkSize);
        PendingCall<int> peer = PendingCall.Start(() =>
        {
            InChunks(size, (chunk, offset) =>
            {
                Pattern.Fill(chunk, offset);
                pipe.PeerWrites(chunk);
            });
            pipe.PeerCloses();
        });

        byte[] buffer = new byte[ChunkSize];
        int total = 0;
        while (pipe.File.Read(buffer, 0) is int bytes and > 0)
        {
            Pattern.AssertHolds(buffer.AsSpan(0, bytes), total);
            total += bytes;
        }

        Assert.Equal(size, total);
        _ = peer.Result();
    }

    [Theory, Strategies(0, 1, 511, 512, 4095, 4096, 1024 * 1024, 100 * 1024 * 1024)]
    public void What_a_strategy_writes_the_peer_reads(string id, int size)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Write, ChunkSize);
        PendingCall<int> peer = PendingCall.Start(() => InChunks(size, (chunk, offset) =>
        {
            pipe.PeerReads(chunk);
            Pattern.AssertHolds(chunk, offset);
        }));

        InChunks(size, (chunk, offset) =>
        {
            Pattern.Fill(chunk, offset);
            pipe.File.Write(chunk, 0);
        });
        _ = peer.Result();
    }

    [Theory, Strategies]
    public void Offsets_mean_nothing_to_a_pipe(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read, ChunkSize);
        Assert.False(pipe.File.CanSeek);
        pipe.PeerWrites(Pattern.Bytes(20));
        byte[] buffer = new byte[10];
        Assert.Equal(10, pipe.File.Read(buffer, 1L << 33));
        Pattern.AssertHolds(buffer, 0);
        Assert.Equal(10, pipe.File.Read(buffer, 3));
        Pattern.AssertHolds(buffer, 10);
    }

    // Not an Action: before .NET 9 those take no spans.
    private delegate void ChunkTransfer(Span<byte> chunk, int offset);

    private static void InChunks(int size, ChunkTransfer transfer)
    {
        byte[] chunk = new byte[Math.Min(size, ChunkSize)];
        for (int offset = 0; offset < size; offset += chunk.Length)
            transfer(chunk.AsSpan(0, Math.Min(size - offset, chunk.Length)), offset);
    }
}
