namespace IoStrategies.Traits;

/// <summary>What a read from a pipe that was disconnected does.</summary>
public enum DisconnectedPipeRead
{
    /// <summary>Reads 0 bytes, as .NET 8 and later do.</summary>
    EndOfFile,

    /// <summary>Throws an <see cref="IOException"/>, as older versions of .NET did.</summary>
    Throws,
}
