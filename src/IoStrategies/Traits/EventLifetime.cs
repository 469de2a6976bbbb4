namespace IoStrategies.Traits;

/// <summary>How long the event lives that a strategy waits for a pending operation with.</summary>
public enum EventLifetime
{
    /// <summary>There is no event.</summary>
    None,

    /// <summary>One event for each operation.</summary>
    Call,

    /// <summary>Cached on the file; concurrent callers beyond the first make their own.</summary>
    Handle,

    /// <summary>Cached on the thread and closed when the thread ends.</summary>
    Thread,
}
