using Conformance.Support;
using IoStrategies;

namespace Conformance.Concurrency;

/// <summary>Do buffers, events and completions survive collections that move everything, while operations are pending?</summary>
public class GarbageCollections
{
    private const int Readers = 4;

    [Theory, Strategies]
    public void Pending_reads_survive_compacting_collections(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        bool stop = false;
        int collections = 0;
        var collector = new Thread(() =>
        {
            while (!Volatile.Read(ref stop))
            {
                // Something to move: small objects with gaps between them.
                byte[][] clutter = [.. Enumerable.Range(0, 200).Select(i => new byte[i])];
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
                GC.KeepAlive(clutter);
                collections++;
            }
        });
        collector.Start();
        try
        {
            PendingCall<int>[] readers = [.. Enumerable.Range(0, Readers).Select(_ => PendingCall.Start(() => ReadLateBytes(strategy, Scale.Apply(10))))];
            foreach (PendingCall<int> reader in readers)
                _ = reader.Result();
        }
        finally
        {
            Volatile.Write(ref stop, true);
            collector.Join();
        }

        Assert.True(collections >= 10, $"Only {collections} collections happened.");
    }

    private static void ReadLateBytes(IIoStrategy strategy, int times)
    {
        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        for (int i = 0; i < times; i++)
        {
            // On the small-object heap, where only pinning keeps it in its place.
            byte[] buffer = new byte[100];
            PendingCall<int> read = PendingCall.Start(() => pipe.File.Read(buffer, 0));
            Thread.Sleep(5);
            pipe.PeerWrites(Pattern.Bytes(60, i));
            Assert.Equal(60, read.Result());
            Pattern.AssertHolds(buffer.AsSpan(0, 60), i);
            Assert.False(buffer.AsSpan(60).ContainsAnyExcept((byte)0));
        }
    }
}
