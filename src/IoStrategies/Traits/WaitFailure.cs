namespace IoStrategies.Traits;

/// <summary>What the original of a strategy did with a pending operation when the managed wait for it threw.</summary>
public enum WaitFailure
{
    /// <summary>The wait cannot throw: it is native, or there is none.</summary>
    CannotThrow,

    /// <summary>Cancelled it and waited until the kernel had let go, then rethrew.</summary>
    CancelledAndDrained,

    /// <summary>Kept the OVERLAPPED alive for the callback, but unpinned the buffer while the kernel could still write to it.</summary>
    AbandonedBuffer,

    /// <summary>Left it pending with the buffer pinned: bytes may come into a buffer that the caller takes for his own again.</summary>
    LeftPending,

    /// <summary>Freed the pending OVERLAPPED and unpinned the buffer while the kernel could still write to both.</summary>
    FreedPendingOverlapped,
}
