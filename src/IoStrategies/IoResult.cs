namespace IoStrategies;

/// <summary>How a native operation ended.</summary>
/// <param name="Error">The Win32 error code; 0 is success.</param>
/// <param name="Bytes">The number of bytes transferred; meaningful on success only.</param>
public readonly record struct IoResult(uint Error, uint Bytes)
{
    /// <summary>The operation was done.</summary>
    /// <param name="bytes">The number of bytes, as an OVERLAPPED or an IO_STATUS_BLOCK holds it; less than asked for where there were no more.</param>
    public static IoResult Success(nuint bytes) => new(Win32Error.Success, (uint)bytes);

    /// <summary>The operation was refused, or has failed.</summary>
    /// <param name="error">
    /// The Win32 error code, from which <see cref="IoFile"/> makes the end of the file or an exception.
    /// https://learn.microsoft.com/windows/win32/debug/system-error-codes
    /// </param>
    public static IoResult Failure(uint error) => new(error, 0);
}
