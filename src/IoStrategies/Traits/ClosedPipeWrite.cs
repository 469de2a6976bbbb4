namespace IoStrategies.Traits;

/// <summary>What a write to a pipe whose reader is gone does.</summary>
public enum ClosedPipeWrite
{
    /// <summary>Throws an <see cref="IOException"/>, as .NET 8 and later do.</summary>
    Throws,

    /// <summary>Returns as if all had been written, as older versions of .NET did.</summary>
    Swallowed,
}
