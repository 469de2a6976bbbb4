namespace IoStrategies.Events;

/// <summary>One event kept with a file: the first caller gets it, callers beyond it make their own.</summary>
/// <remarks>
/// An event may come back only when nobody will signal it any more: after an inline success, a completed wait, or an operation the
/// kernel did not accept.
/// </remarks>
/// <typeparam name="TEvent">The event, or the handle to one.</typeparam>
internal sealed class EventCache<TEvent>(Func<TEvent> create) : IDisposable
    where TEvent : class, IDisposable
{
    private TEvent? _cached;
    private volatile bool _disposed;

    public TEvent Rent() => Interlocked.Exchange(ref _cached, null) ?? create();

    public void Return(TEvent rented)
    {
        if (Interlocked.CompareExchange(ref _cached, rented, null) is not null)
            rented.Dispose();

        // Dispose may have run since: then nobody else will look into the cache again.
        if (_disposed)
            Dispose();
    }

    public void Dispose()
    {
        _disposed = true;
        Interlocked.Exchange(ref _cached, null)?.Dispose();
    }
}
