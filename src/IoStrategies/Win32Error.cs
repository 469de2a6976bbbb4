using System.Runtime.InteropServices;

namespace IoStrategies;

/// <summary>Win32 error codes that I/O meets, and the exceptions that the base class library makes of them.</summary>
/// <remarks>Codes: https://learn.microsoft.com/windows/win32/debug/system-error-codes</remarks>
internal static class Win32Error
{
    public const uint Success = 0;
    public const uint FileNotFound = 2;
    public const uint PathNotFound = 3;
    public const uint AccessDenied = 5;
    public const uint HandleEof = 38;
    public const uint InvalidParameter = 87;
    public const uint BrokenPipe = 109;
    public const uint FilenameExceedsRange = 206;
    public const uint NoData = 232;
    public const uint PipeNotConnected = 233;
    public const uint MoreData = 234;
    public const uint OperationAborted = 995;
    public const uint IoIncomplete = 996;
    public const uint IoPending = 997;

    /// <summary>The error of the last P/Invoke on this thread.</summary>
    public static uint Last => (uint)Marshal.GetLastPInvokeError();

    /// <summary>The exception that RandomAccess and FileStream throw for <paramref name="error"/>.</summary>
    /// <param name="error">A Win32 error code other than 0.</param>
    /// <param name="path">The file, where it is known.</param>
    public static Exception ToException(uint error, string? path = null)
    {
        string message = Marshal.GetPInvokeErrorMessage((int)error).TrimEnd();
        if (path is not null)
            message += $" : '{path}'";

        return error switch
        {
            FileNotFound => new FileNotFoundException(message, path),
            PathNotFound => new DirectoryNotFoundException(message),
            AccessDenied => new UnauthorizedAccessException(message),
            FilenameExceedsRange => new PathTooLongException(message),
            OperationAborted => new OperationCanceledException(message),
            _ => new IOException(message, HResult(error)),
        };
    }

    /// <summary>HRESULT_FROM_WIN32: https://learn.microsoft.com/windows/win32/api/winerror/nf-winerror-hresult_from_win32</summary>
    private static int HResult(uint error) => unchecked((int)(0x80070000 | (error & 0xFFFF)));
}
