using Conformance.Support;
using IoStrategies;

namespace Conformance.Pending;

/// <summary>Does a read wait for bytes that are not there yet?</summary>
public class LateWriter
{
    [Theory, Strategies]
    public void A_read_waits_for_what_is_written_later(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        for (int i = 0; i < 5; i++)
        {
            using var buffer = new GuardedBuffer(100);
            PendingCall<int> read = PendingCall.Pending(() => pipe.File.Read(buffer.Span, 0));
            buffer.AssertUntouched();
            pipe.PeerWrites(Pattern.Bytes(60, i));
            Assert.Equal(60, read.Result());
            Pattern.AssertHolds(buffer.Span[..60], i);
            buffer.AssertUntouchedBeyond(60);
        }
    }

    [Theory, Strategies]
    public void One_thread_reads_what_is_ready_and_what_is_late_by_turns(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        // An inline answer leaves the event that a strategy keeps signalled: the next operation must not take that for its own end.
        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        using var read = new Barrier(2);
        PendingCall<int> reader = PendingCall.Start(() =>
        {
            byte[] buffer = new byte[100];
            for (int i = 0; i < 20; i++)
            {
                Assert.Equal(10, pipe.File.Read(buffer.AsSpan(0, 10), 0));
                Pattern.AssertHolds(buffer.AsSpan(0, 10), 10 * i);
                if (i % 2 == 1)
                    read.SignalAndWait();
            }
        });

        for (int i = 0; i < 20; i += 2)
        {
            Thread.Sleep(5);
            pipe.PeerWrites(Pattern.Bytes(20, 10 * i));
            read.SignalAndWait(TimeSpan.FromSeconds(10));
        }

        _ = reader.Result();
    }
}
