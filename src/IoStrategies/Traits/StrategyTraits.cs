namespace IoStrategies.Traits;

/// <summary>What a strategy needs, can do and leaves behind. Tests, documentation and workloads act on it.</summary>
/// <remarks>
/// A trait that is not set claims nothing: <see cref="IoFile"/> refuses what <see cref="Handle"/>, <see cref="Pipes"/>,
/// <see cref="MessagePipes"/>, <see cref="ConcurrentCallers"/>, <see cref="AcceptsBoundHandles"/> and <see cref="RefusedModes"/> do not
/// allow. So a new strategy says what it has thought of, and is not asked for the rest. The conformance suite contradicts what is not true.
/// </remarks>
public sealed record StrategyTraits
{
    /// <summary>The kind of handle that <see cref="IoFiles.Open"/> makes for the strategy. Another kind is an ArgumentException.</summary>
    public HandleKind Handle { get; init; } = HandleKind.Overlapped;

    /// <summary>Whether the strategy calls CreateIoRing, which came with Windows 11 (22H2 for writes). Elsewhere it cannot attach.</summary>
    public bool NeedsWindows11 { get; init; }

    /// <summary>Whether the bytes really move. False only where there is no I/O, so that nobody verifies content.</summary>
    public bool MovesBytes { get; init; } = true;

    /// <summary>Whether pipes can be read and written. Where not, attaching to one is an ArgumentException.</summary>
    public bool Pipes { get; init; }

    /// <summary>
    /// Whether a pipe may be in message-read mode, where a read that is shorter than its message ends with ERROR_MORE_DATA: the message's
    /// beginning is in the buffer, the call throws, and the next read goes on. Where not, attaching to one is an ArgumentException.
    /// </summary>
    public bool MessagePipes { get; init; }

    /// <summary>Whether several threads may use one <see cref="IoFile"/> at once. Where not, the second caller gets an InvalidOperationException.</summary>
    public bool ConcurrentCallers { get; init; }

    /// <summary>How long the event that a pending operation is waited for with lives.</summary>
    public EventLifetime Event { get; init; }

    /// <summary>Whether <see cref="IIoStrategy.Attach"/> binds the handle to the thread pool's completion port.</summary>
    public bool BindsToThreadPool { get; init; }

    /// <summary>
    /// Whether a handle that is bound to the thread pool's completion port already, as those of
    /// <c>File.OpenHandle(..., FileOptions.Asynchronous)</c> are, can be attached. Where not, that is an ArgumentException.
    /// </summary>
    public bool AcceptsBoundHandles { get; init; }

    /// <summary>Whether the handle may be bound to a completion port of somebody else's. Where not, attaching it is an ArgumentException.</summary>
    public bool AcceptsForeignPorts { get; init; }

    /// <summary>The notification modes that the strategy sets on the handle, for good.</summary>
    public NotificationModes SetsModes { get; init; }

    /// <summary>The notification modes in which the strategy would wait for ever. A handle in one of them is an ArgumentException.</summary>
    public NotificationModes RefusedModes { get; init; } =
        NotificationModes.SkipPortOnSuccess | NotificationModes.SkipEventOnHandle | NotificationModes.SkipUserEventOnFastIo;

    /// <summary>Which operations queue a packet to the completion port the handle is bound to, hence run a thread-pool work item.</summary>
    public CompletionPackets Packets { get; init; }

    /// <summary>
    /// Whether user code takes part in the wait: <c>SynchronizationContext.Wait</c> is called if the context asks for it, and
    /// <c>Thread.Interrupt</c> ends the wait.
    /// </summary>
    public bool InterruptibleWait { get; init; }

    /// <summary>What happened, in the code that history shipped, to the pending operation when the wait threw.</summary>
    public WaitFailure WaitFailure { get; init; }

    /// <summary>What happened, in the code that history shipped, to an operation that was pending when the handle was disposed.</summary>
    /// <remarks>No strategy here does it: each keeps a reference, and the operation goes on.</remarks>
    public DisposeWhilePending DisposeWhilePending { get; init; }

    /// <summary>What a write to a pipe whose reader is gone (ERROR_NO_DATA) does.</summary>
    public ClosedPipeWrite ClosedPipeWrite { get; init; }

    /// <summary>What a read from a pipe that was disconnected (ERROR_PIPE_NOT_CONNECTED) does.</summary>
    public DisconnectedPipeRead DisconnectedPipeRead { get; init; }
}
