namespace IoStrategies.Traits;

/// <summary>The kinds of handle that a strategy may ask for.</summary>
public enum HandleKind
{
    /// <summary>No handle is used; the file is opened all the same, so that opening costs what it costs the others.</summary>
    None,

    /// <summary>Opened without FILE_FLAG_OVERLAPPED.</summary>
    Synchronous,

    /// <summary>Opened by CreateFileW with FILE_FLAG_OVERLAPPED, bound to no completion port.</summary>
    Overlapped,

    /// <summary>Opened by the runtime with <c>FileOptions.Asynchronous</c>, hence bound to the thread pool's completion port.</summary>
    OverlappedAndBound,
}
