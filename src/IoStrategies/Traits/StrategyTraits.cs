namespace IoStrategies.Traits;

/// <summary>What a strategy needs, can do and leaves behind. Tests, documentation and workloads act on it.</summary>
public sealed record StrategyTraits
{
    /// <summary>The kind of handle that <see cref="IoFiles.Open"/> makes for the strategy.</summary>
    public required HandleKind Handle { get; init; }

    /// <summary>Whether the bytes really move. False only where there is no I/O, so that nobody verifies content.</summary>
    public bool MovesBytes { get; init; } = true;

    /// <summary>Whether pipes can be read and written.</summary>
    public bool Pipes { get; init; } = true;

    /// <summary>Whether several threads may use one <see cref="IoFile"/> at once. Where not, the second caller gets an error.</summary>
    public bool ConcurrentCallers { get; init; } = true;

    /// <summary>How long the event that a pending operation is waited for with lives.</summary>
    public required EventLifetime Event { get; init; }

    /// <summary>Whether <see cref="IIoStrategy.Attach"/> binds the handle to the thread pool's completion port.</summary>
    public bool BindsToThreadPool { get; init; }

    /// <summary>
    /// Whether a handle that is bound to a completion port already, as those of
    /// <c>File.OpenHandle(..., FileOptions.Asynchronous)</c> are, can be attached.
    /// </summary>
    public bool AcceptsBoundHandles { get; init; } = true;

    /// <summary>Which operations queue a packet to the completion port the handle is bound to, hence run a thread-pool work item.</summary>
    public required CompletionPackets Packets { get; init; }

    /// <summary>
    /// Whether user code takes part in the wait: <c>SynchronizationContext.Wait</c> is called if the context asks for it, and
    /// <c>Thread.Interrupt</c> ends the wait.
    /// </summary>
    public bool InterruptibleWait { get; init; }

    /// <summary>What happened, in the code that history shipped, to the pending operation when the wait threw.</summary>
    public required WaitFailure WaitFailure { get; init; }

    /// <summary>What a write to a pipe whose reader is gone (ERROR_NO_DATA) does.</summary>
    public required ClosedPipeWrite ClosedPipeWrite { get; init; }

    /// <summary>What a read from a pipe that was disconnected (ERROR_PIPE_NOT_CONNECTED) does.</summary>
    public required DisconnectedPipeRead DisconnectedPipeRead { get; init; }
}
