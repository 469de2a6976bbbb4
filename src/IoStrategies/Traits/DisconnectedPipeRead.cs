namespace IoStrategies.Traits;

/// <summary>What a read from a pipe that was disconnected does.</summary>
public enum DisconnectedPipeRead
{
    /// <summary>Reads 0 bytes, as .NET 11 does.</summary>
    EndOfFile,

    /// <summary>Throws an <see cref="IOException"/>, as .NET 6 to 10 do.</summary>
    Throws,
}
