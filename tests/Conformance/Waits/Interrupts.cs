using Conformance.Support;
using IoStrategies;

namespace Conformance.Waits;

/// <summary>What does Thread.Interrupt do to an operation that is pending?</summary>
public class Interrupts
{
    [Theory, Strategies]
    public void An_interrupt_ends_a_read_and_leaves_nothing_outstanding(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.InterruptibleWait(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        using var buffer = new GuardedBuffer(100);
        for (int i = 0; i < 3; i++)
        {
            PendingCall<int> read = PendingCall.Pending(() => pipe.File.Read(buffer.Span, 0));
            read.Thread.Interrupt();
            Assert.IsType<ThreadInterruptedException>(read.Exception(
                meanwhile: () => NothingIsOutstanding.AssertAfterRead(pipe, buffer)));
        }
    }

    [Theory, Strategies]
    public void An_interrupt_ends_a_write_and_leaves_nothing_outstanding(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.InterruptibleWait(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Write);
        using var buffer = new GuardedBuffer(100);
        for (int i = 0; i < 3; i++)
        {
            PendingCall<int> write = PendingCall.Pending(() => pipe.File.Write(buffer.Span, 0));
            write.Thread.Interrupt();
            Assert.IsType<ThreadInterruptedException>(write.Exception(
                meanwhile: () => NothingIsOutstanding.AssertAfterWrite(pipe, buffer)));
        }
    }

    [Theory, Strategies]
    public void A_native_wait_leaves_an_interrupt_to_the_next_managed_one(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.UninterruptibleWait(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        using var buffer = new GuardedBuffer(100);
        bool interruptedAfterwards = false;
        PendingCall<int> read = PendingCall.Pending(() =>
        {
            int bytes = pipe.File.Read(buffer.Span, 0);
            try
            {
                Thread.Sleep(1);
            }
            catch (ThreadInterruptedException)
            {
                interruptedAfterwards = true;
            }

            return bytes;
        });
        read.Thread.Interrupt();
        read.AssertPending();
        pipe.PeerWrites(Pattern.Bytes(60));
        Assert.Equal(60, read.Result());
        Pattern.AssertHolds(buffer.Span[..60], 0);
        buffer.AssertUntouchedBeyond(60);
        Assert.True(interruptedAfterwards, "The interrupt was lost.");
    }
}
