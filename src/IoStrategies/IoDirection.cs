namespace IoStrategies;

/// <summary>Which way the bytes of an operation go.</summary>
public enum IoDirection
{
    /// <summary>From the file into the buffer.</summary>
    Read,

    /// <summary>From the buffer into the file.</summary>
    Write,
}
