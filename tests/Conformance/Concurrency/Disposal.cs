using Conformance.Support;
using IoStrategies;

namespace Conformance.Concurrency;

/// <summary>What happens when a file is disposed while another thread's operation is pending?</summary>
public class Disposal
{
    [Theory, Strategies]
    public void A_pending_read_goes_on_and_then_the_handle_closes(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        using var buffer = new GuardedBuffer(100);
        PendingCall<int> read = PendingCall.Pending(() => pipe.File.Read(buffer.Span, 0));
        pipe.File.Dispose();
        Assert.Throws<ObjectDisposedException>(() => pipe.File.Read(new byte[1], 0));
        read.AssertPending();

        pipe.PeerWrites(Pattern.Bytes(60));
        Assert.Equal(60, read.Result());
        Pattern.AssertHolds(buffer.Span[..60], 0);
        buffer.AssertUntouchedBeyond(60);

        // The peer is told that nobody is there any more: the handle is closed, not merely marked so.
        Assert.Throws<IOException>(() => pipe.PeerWrites(Pattern.Bytes(1)));
        Assert.Throws<ObjectDisposedException>(() => pipe.File.Read(new byte[1], 0));
    }

    [Theory, Strategies]
    public void A_pending_write_goes_on_and_then_the_handle_closes(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Write);
        PendingCall<int> write = PendingCall.Pending(() => pipe.File.Write(Pattern.Bytes(100), 0));
        pipe.File.Dispose();
        Assert.Throws<ObjectDisposedException>(() => pipe.File.Write(new byte[1], 0));
        write.AssertPending();

        byte[] received = new byte[100];
        pipe.PeerReads(received);
        Pattern.AssertHolds(received, 0);
        _ = write.Result();
        Assert.Throws<EndOfStreamException>(() => pipe.PeerReads(new byte[1]));
    }
}
