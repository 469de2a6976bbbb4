using Conformance.Support;
using IoStrategies;

namespace Conformance.Concurrency;

/// <summary>May several threads use one file at once?</summary>
public class ManyCallers
{
    private const int Threads = 8;
    private const int BlockSize = 512;
    private const int BlocksOfAThread = 16;

    [Theory, Strategies]
    public void Eight_threads_read_and_write_one_file_and_every_byte_is_right(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);
        Requires.ConcurrentCallers(strategy);

        using TestFile file = TestFile.OfPattern(Threads * BlocksOfAThread * BlockSize);
        int operations = Scale.Apply(20_000) / Threads;
        int[] generations = new int[Threads * BlocksOfAThread];
        using (IoFile io = file.Open(strategy))
        {
            PendingCall<int>[] callers =
                [.. Enumerable.Range(0, Threads).Select(thread => PendingCall.Start(() => ReadAndWrite(io, thread, operations, generations)))];
            foreach (PendingCall<int> caller in callers)
                _ = caller.Result();
        }

        byte[] bytes = File.ReadAllBytes(file.Path);
        for (int block = 0; block < generations.Length; block++)
            Pattern.AssertHolds(bytes.AsSpan(block * BlockSize, BlockSize), block * BlockSize, generations[block]);
    }

    [Theory, Strategies]
    public void Many_reads_are_pending_at_once_and_each_gets_its_own_bytes(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.ConcurrentCallers(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        byte[][] buffers = [.. Enumerable.Range(0, Threads).Select(_ => new byte[10])];
        PendingCall<int>[] callers = [.. buffers.Select(buffer => PendingCall.Start(() => pipe.File.Read(buffer, 0)))];
        callers[^1].AssertPending();
        for (int i = 0; i < Threads; i++)
            pipe.PeerWrites(Pattern.Bytes(10, 10 * i));
        foreach (PendingCall<int> caller in callers)
            Assert.Equal(10, caller.Result());

        // Who gets which ten bytes is not said; that nobody gets anybody else's, is.
        byte[] all = Pattern.Bytes(10 * Threads);
        int[] places = [.. buffers.Select(buffer => all.AsSpan().IndexOf(buffer)).Order()];
        Assert.Equal(Enumerable.Range(0, Threads).Select(i => 10 * i), places);
    }

    [Theory, Strategies]
    public void A_second_caller_is_turned_away_and_the_first_one_goes_on(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.ExclusiveCaller(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        byte[] buffer = new byte[10];
        PendingCall<int> first = PendingCall.Pending(() => pipe.File.Read(buffer, 0));
        using var untouched = new GuardedBuffer(10);
        Assert.IsType<InvalidOperationException>(PendingCall.Start(() => pipe.File.Read(untouched.Span, 0)).Exception());
        Assert.IsType<InvalidOperationException>(PendingCall.Start(() => pipe.File.Write(untouched.Span, 0)).Exception());

        first.AssertPending();
        pipe.PeerWrites(Pattern.Bytes(10));
        Assert.Equal(10, first.Result());
        Pattern.AssertHolds(buffer, 0);
        untouched.AssertUntouched();

        // And the next one may.
        PendingCall<int> next = PendingCall.Pending(() => pipe.File.Read(buffer, 0));
        pipe.PeerWrites(Pattern.Bytes(10, 10));
        Assert.Equal(10, next.Result());
        Pattern.AssertHolds(buffer, 10);
    }

    private static void ReadAndWrite(IoFile io, int thread, int operations, int[] generations)
    {
        byte[] buffer = new byte[BlockSize];

        // CA5394: an order is wanted that is the same every time, not one that nobody can guess.
#pragma warning disable CA5394
        var random = new Random(thread);
        for (int i = 0; i < operations; i++)
        {
            int block = (thread * BlocksOfAThread) + random.Next(BlocksOfAThread);
            int offset = block * BlockSize;
            if (random.Next(2) == 0)
            {
                Pattern.Fill(buffer, offset, ++generations[block]);
                io.Write(buffer, offset);
            }
            else
            {
                Assert.Equal(BlockSize, io.Read(buffer, offset));
                Pattern.AssertHolds(buffer, offset, generations[block]);
            }
        }
#pragma warning restore CA5394
    }
}
