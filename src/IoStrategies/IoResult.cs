namespace IoStrategies;

/// <summary>How a native operation ended.</summary>
/// <param name="Error">The Win32 error code; 0 is success.</param>
/// <param name="Bytes">The number of bytes transferred; meaningful on success only.</param>
internal readonly record struct IoResult(uint Error, uint Bytes)
{
    public static IoResult Success(nuint bytes) => new(Win32Error.Success, (uint)bytes);

    public static IoResult Failure(uint error) => new(error, 0);
}
