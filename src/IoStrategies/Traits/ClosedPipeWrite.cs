namespace IoStrategies.Traits;

/// <summary>What a write to a pipe whose reader is gone does.</summary>
public enum ClosedPipeWrite
{
    /// <summary>Throws an <see cref="IOException"/>, as .NET 11 does.</summary>
    Throws,

    /// <summary>Returns as if all had been written, as .NET 6 to 10 do.</summary>
    Swallowed,
}
