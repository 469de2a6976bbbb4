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
    /// <param name="mode">As File.OpenHandle takes it: <see cref="FileMode.Append"/> only says that the file may be there or not.</param>
    /// <param name="access">Read, write or both.</param>
    /// <param name="share">What others may do with the file meanwhile.</param>
    /// <param name="options">
    /// Passed on, <see cref="FileOptions.Asynchronous"/> aside: whether the handle is overlapped is the strategy's to say.
    /// 0x20000000 (FILE_FLAG_NO_BUFFERING) is welcome.
    /// </param>
    /// <exception cref="ArgumentException">File.OpenHandle would not take the arguments either.</exception>
    /// <exception cref="PlatformNotSupportedException">The strategy needs a newer system.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    /// <exception cref="IOException">Anything else that CreateFileW refuses, such as a sharing violation.</exception>
    [SupportedOSPlatform("windows")]
    public static IoFile Open(IIoStrategy strategy, string path, FileMode mode, FileAccess access, FileShare share, FileOptions options)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        Validate(path, mode, access, share, options);

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
        var security = new Kernel32.SECURITY_ATTRIBUTES
        {
            nLength = (uint)sizeof(Kernel32.SECURITY_ATTRIBUTES),
            bInheritHandle = (share & FileShare.Inheritable) != 0 ? 1 : 0,
        };

        // SECURITY_SQOS_PRESENT | SECURITY_ANONYMOUS: a pipe server at the other end must not impersonate us; as the runtime opens files.
        SafeFileHandle handle = Kernel32.CreateFileW(
            Extended(path), desiredAccess, share & ~FileShare.Inheritable, &security,
            mode == FileMode.Append ? FileMode.OpenOrCreate : mode, flags | Kernel32.SECURITY_SQOS_PRESENT, 0);
        if (!handle.IsInvalid)
            return handle;

        uint error = Win32Error.Last;
        handle.Dispose();

        // The root of a drive is no file: the runtime says so in the words that it has for other folders.
        if (error == Win32Error.PathNotFound && path.Length == Path.GetPathRoot(path)!.Length)
            error = Win32Error.AccessDenied;
        throw Win32Error.ToException(error, path);
    }

    /// <summary>
    /// "The maximum length for a path is MAX_PATH", unless it begins with <c>\\?\</c>, which also keeps it from being normalized again.
    /// https://learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation
    /// </summary>
    private static string Extended(string fullPath)
    {
        const int MaxPath = 260;
        if (fullPath.Length < MaxPath || fullPath.StartsWith(@"\\?\", StringComparison.Ordinal) || fullPath.StartsWith(@"\\.\", StringComparison.Ordinal))
            return fullPath;
        return fullPath.StartsWith(@"\\", StringComparison.Ordinal) ? $@"\\?\UNC\{fullPath.AsSpan(2)}" : $@"\\?\{fullPath}";
    }

    /// <summary>What File.OpenHandle demands of its arguments.</summary>
    private static void Validate(string path, FileMode mode, FileAccess access, FileShare share, FileOptions options)
    {
        const FileOptions AllOptions = FileOptions.WriteThrough | FileOptions.Asynchronous | FileOptions.RandomAccess
            | FileOptions.DeleteOnClose | FileOptions.SequentialScan | FileOptions.Encrypted | (FileOptions)Kernel32.FILE_FLAG_NO_BUFFERING;
        const FileShare AllShares = FileShare.ReadWrite | FileShare.Delete | FileShare.Inheritable;

        ArgumentException.ThrowIfNullOrEmpty(path);
        if (mode is < FileMode.CreateNew or > FileMode.Append)
            throw new ArgumentOutOfRangeException(nameof(mode));
        if (access is < FileAccess.Read or > FileAccess.ReadWrite)
            throw new ArgumentOutOfRangeException(nameof(access));
        if ((share & ~AllShares) != 0)
            throw new ArgumentOutOfRangeException(nameof(share));
        if ((options & ~AllOptions) != 0)
            throw new ArgumentOutOfRangeException(nameof(options));
        if ((access & FileAccess.Write) == 0 && mode is (FileMode.Truncate or FileMode.CreateNew or FileMode.Create or FileMode.Append))
            throw new ArgumentException("A file that is only read cannot be made, emptied or appended to.", nameof(access));
        if ((access & FileAccess.Read) != 0 && mode == FileMode.Append)
            throw new ArgumentException("A file that is appended to cannot be read.", nameof(access));
    }
}
