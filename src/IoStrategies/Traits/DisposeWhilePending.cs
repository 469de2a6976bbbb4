namespace IoStrategies.Traits;

/// <summary>What the original of a strategy made of an operation that was pending when its handle was disposed.</summary>
public enum DisposeWhilePending
{
    /// <summary>It kept a reference to the handle: the operation went on, and the handle closed after it.</summary>
    GoesOn,

    /// <summary>It kept no reference: the handle closed, which ends the operation, and an exception came out.</summary>
    Throws,
}
