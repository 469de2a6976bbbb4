namespace Workloads;

/// <summary>Threads that stand ready and share out one piece of work again and again, so that no thread is started while it is timed.</summary>
internal sealed class ReaderTeam : IDisposable
{
    private readonly Action<int, int> _work;
    private readonly Barrier _start;
    private readonly Barrier _end;
    private readonly Thread[] _threads;
    private int _count;
    private volatile bool _disposed;
    private Exception? _failure;

    /// <summary>Starts the threads; the caller of <see cref="Run"/> is one of them.</summary>
    /// <param name="threads">How many there are.</param>
    /// <param name="work">What to do: (number of the thread, index of the piece).</param>
    public ReaderTeam(int threads, Action<int, int> work)
    {
        _work = work;
        _start = new Barrier(threads);
        _end = new Barrier(threads);
        _threads = [.. Enumerable.Range(1, threads - 1).Select(
            number => new Thread(() => Serve(number)) { IsBackground = true, Name = $"reader {number}" })];
        foreach (Thread thread in _threads)
            thread.Start();
    }

    /// <summary>Does pieces 0 to <paramref name="count"/> - 1, thread t every one of its residue class, and returns when all are done.</summary>
    /// <exception cref="AggregateException">A piece failed; the first failure is inside.</exception>
    public void Run(int count)
    {
        _count = count;
        _start.SignalAndWait();
        Share(0);
        _end.SignalAndWait();
        if (Interlocked.Exchange(ref _failure, null) is { } failure)
            throw new AggregateException(failure);
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        _disposed = true;
        _start.SignalAndWait();
        foreach (Thread thread in _threads)
            thread.Join();
        _start.Dispose();
        _end.Dispose();
    }

    private void Serve(int thread)
    {
        while (true)
        {
            _start.SignalAndWait();
            if (_disposed)
                return;
            Share(thread);
            _end.SignalAndWait();
        }
    }

    private void Share(int thread)
    {
        try
        {
            for (int index = thread; index < _count; index += _threads.Length + 1)
                _work(thread, index);
        }
#pragma warning disable CA1031 // It would end the process on a thread of ours: Run throws it where the benchmark's caller sees it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _failure, exception, null);
        }
    }
}
