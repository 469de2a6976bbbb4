using System.Runtime.CompilerServices;
using Conformance.Support;
using IoStrategies;
using IoStrategies.Traits;

namespace Conformance.Resources;

/// <summary>Does the event that an operation is waited for with live as long as the trait says?</summary>
public class EventLifetimes
{
    [Theory, Strategies]
    public void The_event_lives_as_long_as_the_trait_says(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        EventLifetime lifetime = strategy.Traits.Event;

        // Wine's own: where Windows waits within the kernel for an operation on a synchronous handle, Wine waits for a handle of its server.
        int whilePending = lifetime != EventLifetime.None || (Platform.IsWine && strategy.Traits.Handle == HandleKind.Synchronous) ? 1 : 0;
        var expected = new Observation(
            WhilePending: whilePending,
            BetweenOperations: lifetime is EventLifetime.Handle or EventLifetime.Thread ? 1 : 0,
            WhilePendingAgain: whilePending,
            FileDisposed: lifetime == EventLifetime.Thread ? 1 : 0,
            ThreadEnded: 0);

        // Handles come and go for reasons of the runtime's own (a thread-pool thread starts or ends). Not every time.
        Observation observed = Observe(strategy);
        for (int attempt = 1; attempt < 6 && observed != expected; attempt++)
            observed = Observe(strategy);
        Assert.Equal(expected, observed);
    }

    private static Observation Observe(IIoStrategy strategy)
    {
        // What the process makes once and keeps, such as the thread pool's port, is made here.
        using (var first = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096))
        {
            first.PeerWrites([1]);
            _ = PendingCall.Start(() => first.File.Read(new byte[1], 0)).Result();
        }

        // Kernel events, made here: locks make handles of their own whenever two threads meet.
        using var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        using var turn = new AutoResetEvent(initialState: false);
        using var done = new AutoResetEvent(initialState: false);
        int beforeThread = HandleCount.Settled();
        Thread?[] caller = Start(() =>
        {
            byte[] buffer = new byte[10];
            for (int i = 0; i < 2; i++)
            {
                done.Set();
                turn.WaitOne();
                pipe.File.Read(buffer, 0);
            }

            done.Set();
            turn.WaitOne();
        });
        done.WaitOne();
        Thread.Sleep(20);

        int before = HandleCount.Settled();
        int whilePending = Pend();
        int between = HandleCount.Settled();
        int whilePendingAgain = Pend();
        pipe.File.Dispose();
        int fileDisposed = HandleCount.Settled();
        turn.Set();
        JoinAndForget(caller);
        int threadEnded = HandleCount.Settled();

        // The pipe's own handle went with the file.
        return new Observation(
            whilePending - before, between - before, whilePendingAgain - before, fileDisposed + 1 - before, threadEnded + 1 - beforeThread);

        int Pend()
        {
            turn.Set();
            Thread.Sleep(20);
            int count = HandleCount.Now();
            pipe.PeerWrites(Pattern.Bytes(10));
            done.WaitOne();
            Thread.Sleep(5);
            return count;
        }
    }

    // Methods of their own, because a thread's handles are closed when nobody knows the object any more, and a method's locals and
    // temporaries may be known until it returns.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Thread?[] Start(ThreadStart start)
    {
        var thread = new Thread(start) { IsBackground = true };
        thread.Start();
        return [thread];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void JoinAndForget(Thread?[] thread)
    {
        thread[0]!.Join();
        thread[0] = null;
    }

    /// <summary>How many handles there were more than before the first operation, and at the end, than before its thread.</summary>
    private sealed record Observation(int WhilePending, int BetweenOperations, int WhilePendingAgain, int FileDisposed, int ThreadEnded);
}
