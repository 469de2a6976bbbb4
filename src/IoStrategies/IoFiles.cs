using System.Runtime.Versioning;
using IoStrategies.Interop;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies;

/// <summary>Opens files for strategies.</summary>
public static unsafe class IoFiles
{
    /// <summary>Opens a file with the kind of handle that <paramref name="strategy"/> asks for, and attaches the strategy to it.</summary>
    /// <param name="strategy">Who will read and write.</param>
    /// <param name="path">A path as File.OpenHandle takes it.</param>
    /// <param name="mode">Every mode but <see cref="FileMode.Append"/>.</param>
    /// <param name="access">Read, write or both.</param>
    /// <param name="share">What others may do with the file meanwhile.</param>
    /// <param name="options">
    /// Passed on, <see cref="FileOptions.Asynchronous"/> aside: whether the handle is overlapped is the strategy's to say.
    /// 0x20000000 (FILE_FLAG_NO_BUFFERING) is welcome.
    /// </param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    /// <exception cref="IOException">Anything else that CreateFileW refuses, such as a sharing violation.</exception>
    [SupportedOSPlatform("windows")]
    public static IoFile Open(IIoStrategy strategy, string path, FileMode mode, FileAccess access, FileShare share, FileOptions options)
    {
        if (mode == FileMode.Append)
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "Appending needs a position of its own, which a file of offsets has not.");

        SafeFileHandle handle = OpenHandle(strategy.Traits.Handle, path, mode, access, share, options & ~FileOptions.Asynchronous);
        try
        {
            return strategy.Attach(handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static SafeFileHandle OpenHandle(
        HandleKind kind, string path, FileMode mode, FileAccess access, FileShare share, FileOptions options) => kind switch
        {
            HandleKind.OverlappedAndBound => File.OpenHandle(path, mode, access, share, options | FileOptions.Asynchronous),
            HandleKind.Overlapped => CreateFile(path, mode, access, share, Kernel32.FILE_FLAG_OVERLAPPED | (uint)options),
            _ => CreateFile(path, mode, access, share, (uint)options),
        };

    private static SafeFileHandle CreateFile(string path, FileMode mode, FileAccess access, FileShare share, uint flags)
    {
        path = Path.GetFullPath(path);
        uint desiredAccess = ((access & FileAccess.Read) != 0 ? Kernel32.GENERIC_READ : 0)
            | ((access & FileAccess.Write) != 0 ? Kernel32.GENERIC_WRITE : 0);

        // SECURITY_SQOS_PRESENT | SECURITY_ANONYMOUS: a pipe server at the other end must not impersonate us; as the runtime opens files.
        SafeFileHandle handle = Kernel32.CreateFileW(
            path, desiredAccess, share & ~FileShare.Inheritable, null, mode, flags | Kernel32.SECURITY_SQOS_PRESENT, 0);
        if (!handle.IsInvalid)
            return handle;

        uint error = Win32Error.Last;
        handle.Dispose();
        throw Win32Error.ToException(error, path);
    }
}
