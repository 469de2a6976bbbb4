using Conformance.Support;
using IoStrategies;
using IoStrategies.Traits;

namespace Conformance.Waits;

/// <summary>Does user code take part in the wait where the trait says so, and what if it throws?</summary>
public class SynchronizationContexts
{
    [Theory, Strategies]
    public void The_context_is_asked_once_for_a_pending_read_where_the_trait_says_so(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.WaitForTheOperation(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        for (int i = 0; i < 3; i++)
        {
            var context = new AskedContext();
            byte[] buffer = new byte[10];
            PendingCall<int> read = PendingCall.Pending(() => Within(context, () => pipe.File.Read(buffer, 0)));
            pipe.PeerWrites(Pattern.Bytes(10));
            Assert.Equal(10, read.Result());
            Assert.Equal(strategy.Traits.InterruptibleWait ? 1 : 0, context.Asked);
        }
    }

    [Theory, Strategies]
    public void The_context_is_asked_once_for_a_pending_write_where_the_trait_says_so(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.WaitForTheOperation(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Write);
        var context = new AskedContext();
        PendingCall<int> write = PendingCall.Pending(() => Within(context, () => pipe.File.Write(Pattern.Bytes(10), 0)));
        pipe.PeerReads(new byte[10]);
        _ = write.Result();
        Assert.Equal(strategy.Traits.InterruptibleWait ? 1 : 0, context.Asked);
    }

    [Theory, Strategies]
    public void The_context_is_not_asked_when_the_bytes_are_there(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.WaitForTheOperation(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        var context = new AskedContext();
        pipe.PeerWrites(Pattern.Bytes(100));
        Assert.Equal(10, PendingCall.Start(() => Within(context, () => pipe.File.Read(new byte[10], 0))).Result());
        Assert.Equal(0, context.Asked);
    }

    [Theory, Strategies]
    public void What_the_context_throws_comes_out_of_a_read_and_leaves_nothing_outstanding(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.InterruptibleWait(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        using var buffer = new GuardedBuffer(100);
        for (int i = 0; i < 3; i++)
        {
            var context = new AskedContext(new BadImageFormatException("thrown from Wait"));
            PendingCall<int> read = PendingCall.Start(() => Within(context, () => pipe.File.Read(buffer.Span, 0)));
            Assert.Equal("thrown from Wait", Assert.IsType<BadImageFormatException>(read.Exception(
                meanwhile: () => NothingIsOutstanding.AssertAfterRead(pipe, buffer))).Message);
        }
    }

    [Theory, Strategies]
    public void What_the_context_throws_comes_out_of_a_write_and_leaves_nothing_outstanding(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.InterruptibleWait(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Write);
        using var buffer = new GuardedBuffer(100);

        // An IOException on purpose: it must not be mistaken for the operation's own end.
        var context = new AskedContext(new IOException("thrown from Wait"));
        PendingCall<int> write = PendingCall.Start(() => Within(context, () => pipe.File.Write(buffer.Span, 0)));
        Assert.Equal("thrown from Wait", Assert.IsType<IOException>(write.Exception(
            meanwhile: () => NothingIsOutstanding.AssertAfterWrite(pipe, buffer))).Message);
    }

    [Theory, Strategies]
    public void A_context_that_comes_back_without_having_waited_ends_no_read_early(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Assert.SkipWhen(
            strategy.Traits.Packets == CompletionPackets.RuntimeDefined,
            "Trait Packets is RuntimeDefined: what the runtime makes of such a context differs from version to version of .NET.");

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        byte[] buffer = new byte[10];
        PendingCall<int> read = PendingCall.Pending(() => Within(new ImpatientContext(), () => pipe.File.Read(buffer, 0)));
        pipe.PeerWrites(Pattern.Bytes(10));
        Assert.Equal(10, read.Result());
        Assert.Equal(Pattern.Bytes(10), buffer);
    }

    private static void Within(SynchronizationContext context, Action call) => Within(context, () =>
    {
        call();
        return 0;
    });

    private static T Within<T>(SynchronizationContext context, Func<T> call)
    {
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            return call();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }

    /// <summary>Counts how often it was asked to wait; then waits, or throws.</summary>
    private sealed class AskedContext : SynchronizationContext
    {
        private readonly Exception? _thrown;

        public AskedContext(Exception? thrown = null)
        {
            _thrown = thrown;
            SetWaitNotificationRequired();
        }

        public int Asked { get; private set; }

        public override int Wait(nint[] waitHandles, bool waitAll, int millisecondsTimeout)
        {
            Asked++;
            return _thrown is null ? base.Wait(waitHandles, waitAll, millisecondsTimeout) : throw _thrown;
        }
    }

    /// <summary>Says that the wait has ended when it has not begun.</summary>
    private sealed class ImpatientContext : SynchronizationContext
    {
        public ImpatientContext() => SetWaitNotificationRequired();

        public override int Wait(nint[] waitHandles, bool waitAll, int millisecondsTimeout) => 0;
    }
}
