namespace IoStrategies.Traits;

/// <summary>Which operations queue a completion packet, on a handle that is bound to a completion port.</summary>
public enum CompletionPackets
{
    /// <summary>None: the low-order bit of the event handle, or a null APC context, suppresses them.</summary>
    None,

    /// <summary>Those that do not complete inline.</summary>
    PendingOnly,

    /// <summary>Every operation the kernel accepts, inline ones included.</summary>
    Every,

    /// <summary>Whatever the runtime that executes this does.</summary>
    RuntimeDefined,
}
