using Conformance.Support;
using IoStrategies;

namespace Conformance.Resources;

/// <summary>Does the event that an operation is waited for with live as long as the trait says?</summary>
public class EventLifetimes
{
    [Theory, Strategies]
    public void The_event_lives_as_long_as_the_trait_says(string id)
    {
        IIoStrategy strategy = IoStrategyCatalog.Get(id);
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
        var pipe = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);
        try
        {
            // What somebody makes once and keeps, such as the thread pool's port, is made here.
            pipe.PeerWrites([1]);
            _ = PendingCall.Start(() => pipe.File.Read(new byte[1], 0)).Result();
            using var another = new StrategyPipe(strategy, IoDirection.Read, bufferSize: 4096);

            using var turn = new SemaphoreSlim(0);
            using var done = new SemaphoreSlim(0);
            bool twice = false;
            PendingCall<int> caller = PendingCall.Start(() =>
            {
                byte[] buffer = new byte[10];
                for (int i = 0; i < 2; i++)
                {
                    turn.Wait();
                    Assert.Equal(10, another.File.Read(buffer, 0));
                    done.Release();
                }

                twice = true;
                turn.Wait();
            });
            Thread.Sleep(20);

            int before = HandleCount.Settled();
            int whilePending = Pend();
            int between = HandleCount.Settled();
            int whilePendingAgain = Pend();
            another.File.Dispose();

            // The pipe's own handle is gone with it.
            int fileDisposed = HandleCount.Settled() + 1;
            turn.Release();
            _ = caller.Result();
            Assert.True(twice);

            // And so is the thread's: it was counted before the first operation as after the last.
            int threadHandles = ThreadHandles();
            int threadEnded = HandleCount.Settled() + 1 + threadHandles;
            return new Observation(whilePending - before, between - before, whilePendingAgain - before, fileDisposed - before, threadEnded - before);

            int Pend()
            {
                turn.Release();
                Thread.Sleep(20);
                int count = HandleCount.Now();
                another.PeerWrites(Pattern.Bytes(10));
                done.Wait();
                return count;
            }
        }
        finally
        {
            pipe.Dispose();
        }
    }

    /// <summary>How many handles a thread has that does no I/O.</summary>
    private static int ThreadHandles()
    {
        using var end = new SemaphoreSlim(0);
        PendingCall<int> idle = PendingCall.Start(() => end.Wait());
        Thread.Sleep(20);
        int with = HandleCount.Settled();
        end.Release();
        _ = idle.Result();
        return with - HandleCount.Settled();
    }

    /// <summary>How many handles there were more than before the first operation.</summary>
    private sealed record Observation(int WhilePending, int BetweenOperations, int WhilePendingAgain, int FileDisposed, int ThreadEnded);
}
