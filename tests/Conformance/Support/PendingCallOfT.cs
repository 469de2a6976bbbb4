namespace Conformance.Support;

/// <inheritdoc cref="PendingCall"/>
internal sealed class PendingCall<T>
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly Func<T> _call;
    private volatile bool _started;
    private volatile bool _returned;
    private T? _result;
    private Exception? _exception;

    public PendingCall(Func<T> call)
    {
        _call = call;
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
    public Exception Exception()
    {
        Join();
        Assert.NotNull(_exception);
        return _exception;
    }

    private void Join()
    {
        Assert.True(Thread.Join(s_patience), $"The call did not end within {s_patience.TotalSeconds} s.");
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
    }
}
