using System.Runtime.ExceptionServices;
using Conformance.Support;
using IoStrategies;
using IoStrategies.Interop;

namespace Conformance.Waits;

/// <summary>
/// What if something goes wrong between the start of an operation and its end? However it ends, the kernel has let go of the buffer and of
/// what lay on the stack, and the thread's other operations go on.
/// </summary>
public unsafe class InjectedFaults
{
    public enum Fault
    {
        /// <summary>Thread.Interrupt.</summary>
        Interrupted,

        /// <summary>The context throws from Wait.</summary>
        ContextThrows,

        /// <summary>The context takes itself from the thread, and then throws.</summary>
        ContextClearsItselfAndThrows,

        /// <summary>The context throws what an operation that failed throws.</summary>
        ContextThrowsAsTheOperationWould,
    }

    [Theory, Strategies]
    public void A_read_that_somebody_else_cancels_ends_and_leaves_nothing_outstanding(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.Overlapped(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        using var buffer = new GuardedBuffer(100);
        for (int i = 0; i < 3; i++)
        {
            PendingCall<int> read = PendingCall.Pending(() => AboveACanary(() => pipe.File.Read(buffer.Span, 0)));
            CancelAll(pipe);
            Assert.IsAssignableFrom<OperationCanceledException>(read.Exception(
                meanwhile: () => NothingIsOutstanding.AssertAfterRead(pipe, buffer)));
        }
    }

    [Theory, Strategies]
    public void A_write_that_somebody_else_cancels_ends_and_leaves_nothing_outstanding(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.Overlapped(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Write);
        using var buffer = new GuardedBuffer(100);
        PendingCall<int> write = PendingCall.Pending(() => AboveACanary(() => pipe.File.Write(buffer.Span, 0)));
        CancelAll(pipe);
        Assert.IsAssignableFrom<OperationCanceledException>(write.Exception(
            meanwhile: () => NothingIsOutstanding.AssertAfterWrite(pipe, buffer)));
    }

    [Theory, Strategies(Fault.Interrupted, Fault.ContextThrows, Fault.ContextClearsItselfAndThrows, Fault.ContextThrowsAsTheOperationWould)]
    public void A_wait_that_throws_leaves_nothing_outstanding(string id, object fault)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.InterruptibleWait(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        using var buffer = new GuardedBuffer(100);
        for (int i = 0; i < 3; i++)
        {
            PendingCall<int> read = Suffer((Fault)fault, () => AboveACanary(() => pipe.File.Read(buffer.Span, 0)));
            Assert.IsType(Thrown((Fault)fault).GetType(), read.Exception(
                meanwhile: () => NothingIsOutstanding.AssertAfterRead(pipe, buffer)));
        }
    }

    [Theory, Strategies(Fault.Interrupted, Fault.ContextThrows, Fault.ContextClearsItselfAndThrows, Fault.ContextThrowsAsTheOperationWould)]
    public void A_wait_that_throws_ends_no_other_operation_of_the_thread(string id, object fault)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);
        Requires.InterruptibleWait(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        using var buffer = new GuardedBuffer(100);
        byte[] others = new byte[10];
        OverlappedRequest? other = null;
        PendingCall<int> read = Suffer((Fault)fault, () =>
        {
            other = new OverlappedRequest(IoDirection.Read, pipe.File.Handle, others, 0);
            return pipe.File.Read(buffer.Span, 0);
        });
        Assert.IsType(Thrown((Fault)fault).GetType(), read.Exception(meanwhile: () =>
        {
            pipe.PeerWrites(Pattern.Bytes(10));
            Assert.Equal(10, other!.Finish());
            Pattern.AssertHolds(others, 0);
            NothingIsOutstanding.AssertAfterRead(pipe, buffer);
        }));
    }

    [Theory, Strategies]
    public void A_file_that_is_disposed_by_others_lets_the_operation_end_first(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Read);
        using var buffer = new GuardedBuffer(100);
        PendingCall<int> read = PendingCall.Pending(() => AboveACanary(() => pipe.File.Read(buffer.Span, 0)));
        pipe.File.Dispose();
        pipe.File.Handle.Dispose();
        read.AssertPending();
        pipe.PeerWrites(Pattern.Bytes(60));
        Assert.Equal(60, read.Result());
        Pattern.AssertHolds(buffer.Span[..60], 0);
        buffer.AssertUntouchedBeyond(60);
    }

    private static void CancelAll(StrategyPipe pipe) =>
        Assert.NotEqual(0, Kernel32.CancelIoEx(pipe.File.Handle.DangerousGetHandle(), null));

    /// <summary>Runs a call above a part of the stack that nobody has business with, and looks at it again when the kernel has had time to write.</summary>
    private static int AboveACanary(Func<int> call)
    {
        const int Size = 4096;
        const byte Mark = 0x5A;
        byte* canary = stackalloc byte[Size];
        new Span<byte>(canary, Size).Fill(Mark);
        int result = 0;
        Exception? thrown = Record.Exception(() => result = call());

        // The frames of the call are free again: whatever the kernel still wrote to them would be seen here.
        byte* freed = stackalloc byte[Size];
        new Span<byte>(freed, Size).Fill(Mark);
        _ = Kernel32.SleepEx(20, bAlertable: 0);
        Assert.False(new Span<byte>(freed, Size).ContainsAnyExcept(Mark), "The stack was written after the call had ended.");
        Assert.False(new Span<byte>(canary, Size).ContainsAnyExcept(Mark), "The stack below the call was written.");
        if (thrown is not null)
            ExceptionDispatchInfo.Throw(thrown);
        return result;
    }

    private static int AboveACanary(Action call) => AboveACanary(() =>
    {
        call();
        return 0;
    });

    private static Exception Thrown(Fault fault) => fault switch
    {
        Fault.Interrupted => new ThreadInterruptedException(),
        Fault.ContextThrowsAsTheOperationWould => new IOException("thrown from Wait"),
        _ => new BadImageFormatException("thrown from Wait"),
    };

    private static PendingCall<int> Suffer(Fault fault, Func<int> call)
    {
        if (fault == Fault.Interrupted)
        {
            PendingCall<int> pending = PendingCall.Pending(call);
            pending.Thread.Interrupt();
            return pending;
        }

        return PendingCall.Start(() =>
        {
            SynchronizationContext.SetSynchronizationContext(
                new FaultyContext(Thrown(fault), clearsItself: fault == Fault.ContextClearsItselfAndThrows));
            try
            {
                return call();
            }
            finally
            {
                SynchronizationContext.SetSynchronizationContext(null);
            }
        });
    }

    private sealed class FaultyContext : SynchronizationContext
    {
        private readonly Exception _thrown;
        private readonly bool _clearsItself;

        public FaultyContext(Exception thrown, bool clearsItself)
        {
            _thrown = thrown;
            _clearsItself = clearsItself;
            SetWaitNotificationRequired();
        }

        public override int Wait(nint[] waitHandles, bool waitAll, int millisecondsTimeout)
        {
            if (_clearsItself)
                SetSynchronizationContext(null);
            throw _thrown;
        }
    }
}
