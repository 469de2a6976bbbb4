using Conformance.Support;
using IoStrategies;
using IoStrategies.Traits;

namespace Conformance.Faults;

/// <summary>What does a strategy make of a pipe whose other end is gone, before an operation or in the middle of it?</summary>
public class ClosedPipes
{
    private const int ErrorPipeNotConnected = unchecked((int)0x800700E9);
    private const int ErrorNoData = unchecked((int)0x800700E8);

    [Theory, Strategies]
    public void What_the_writer_left_is_read_before_the_end(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        pipe.PeerWrites(Pattern.Bytes(100));
        pipe.PeerCloses();
        using var buffer = new GuardedBuffer(200);
        Assert.Equal(100, pipe.File.Read(buffer.Span, 0));
        Pattern.AssertHolds(buffer.Span[..100], 0);
        Assert.Equal(0, pipe.File.Read(buffer.Span, 0));
        Assert.Equal(0, pipe.File.Read(buffer.Span, 0));
        buffer.AssertUntouchedBeyond(100);
    }

    [Theory, Strategies]
    public void A_pending_read_gives_0_when_the_writer_closes(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        using var buffer = new GuardedBuffer(100);
        PendingCall<int> read = PendingCall.Pending(() => pipe.File.Read(buffer.Span, 0));
        pipe.PeerCloses();
        Assert.Equal(0, read.Result());
        buffer.AssertUntouched();
    }

    [Theory, Strategies]
    public void A_read_from_a_disconnected_pipe_does_what_the_trait_says(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        pipe.Disconnect();
        using var buffer = new GuardedBuffer(100);
        AssertAsTraitSays(strategy, PendingCall.Start(() => pipe.File.Read(buffer.Span, 0)));
        buffer.AssertUntouched();
    }

    [Theory, Strategies]
    public void A_pending_read_does_what_the_trait_says_when_the_pipe_is_disconnected(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.EndsAsSynchronousOperationsDo(strategy);
        Assert.SkipUnless(
            strategy.Traits.Handle != HandleKind.Synchronous,
            "Trait Handle is Synchronous: the disconnection would wait for the read, since a synchronous handle does one thing at a time.");

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        using var buffer = new GuardedBuffer(100);
        PendingCall<int> read = PendingCall.Pending(() => pipe.File.Read(buffer.Span, 0));
        pipe.Disconnect();
        AssertAsTraitSays(strategy, read);
        buffer.AssertUntouched();
    }

    [Theory, Strategies]
    public void A_write_to_a_pipe_without_reader_does_what_the_trait_says(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Write, bufferSize: 4096);
        pipe.PeerCloses();
        using var buffer = new GuardedBuffer(100);
        if (strategy.Traits.ClosedPipeWrite == ClosedPipeWrite.Swallowed)
            pipe.File.Write(buffer.Span, 0);
        else
            Assert.Equal(ErrorNoData, Assert.Throws<IOException>(() => pipe.File.Write(buffer.Span, 0)).HResult);
    }

    [Theory, Strategies]
    public void A_pending_write_throws_when_the_reader_closes(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.EndsAsSynchronousOperationsDo(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Write);
        using var buffer = new GuardedBuffer(100);
        PendingCall<int> write = PendingCall.Pending(() => pipe.File.Write(buffer.Span, 0));
        pipe.PeerCloses();
        Assert.IsType<IOException>(write.Exception());
    }

    private static void AssertAsTraitSays(IIoStrategy strategy, PendingCall<int> read)
    {
        if (strategy.Traits.DisconnectedPipeRead == DisconnectedPipeRead.EndOfFile)
            Assert.Equal(0, read.Result());
        else
            Assert.Equal(ErrorPipeNotConnected, Assert.IsType<IOException>(read.Exception()).HResult);
    }
}
