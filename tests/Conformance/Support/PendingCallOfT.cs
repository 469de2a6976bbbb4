using System.Runtime.CompilerServices;

namespace Conformance.Support;

/// <inheritdoc cref="PendingCall"/>
internal sealed class PendingCall<T>
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10) * Scale.Factor;

    private readonly Func<T> _call;
    private volatile bool _started;
    private volatile bool _returned;
    private volatile bool _looked;
    private T? _result;
    private Exception? _exception;

    public PendingCall(Func<T> call)
    {
        _call = call;
        // The call is compiled before anybody waits for it to wait; what it calls, StrategyPipe has warmed up.
        RuntimeHelpers.PrepareDelegate(call);
        Thread = new Thread(Run) { IsBackground = true };
        Thread.Start();
        SpinWait.SpinUntil(() => _started);
    }

    public Thread Thread { get; }

    /// <summary>Fails unless the call is still under way after the time in which an inline one would have returned long ago.</summary>
    public void AssertPending()
    {
        Thread.Sleep(25);
        Assert.False(_returned, $"The call did not wait: {_exception?.ToString() ?? "it returned"}.");
    }

    /// <summary>The call's result, as soon as it is there.</summary>
    public T Result()
    {
        Join();
        return _exception is null ? _result! : throw new InvalidOperationException($"The call failed: {_exception.Message}", _exception);
    }

    /// <summary>The exception that ended the call.</summary>
    public Exception Exception() => Exception(static () => { });

    /// <summary>The exception that ended the call.</summary>
    /// <param name="meanwhile">
    /// What is to be looked at while the call's thread lives: when it ends, the system cancels what the thread has left pending, and
    /// nothing would be seen of it.
    /// </param>
    public Exception Exception(Action meanwhile)
    {
        Assert.True(SpinWait.SpinUntil(() => _returned, s_patience), $"The call did not end within {s_patience.TotalSeconds} s.");
        meanwhile();
        Join();
        Assert.NotNull(_exception);
        return _exception;
    }

    private void Join()
    {
        _looked = true;
        Assert.True(Thread.Join(s_patience), $"The call did not end within {s_patience.TotalSeconds} s.");
    }

    private static void StayAlive()
    {
        try
        {
            Thread.Sleep(1);
        }
        catch (ThreadInterruptedException)
        {
            // An interrupt that the call did not take is due now, and nobody's any more.
        }
    }

    private void Run()
    {
        _started = true;
        try
        {
            _result = _call();
        }
        catch (Exception exception)
        {
            _exception = exception;
        }

        _returned = true;
        for (int i = 0; !_looked && i < s_patience.TotalMilliseconds; i++)
            StayAlive();
    }
}
