using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using IoStrategies.Interop;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace IoStrategies;

/// <summary>A file or pipe that is read and written synchronously, in one strategy's way.</summary>
/// <remarks>
/// The base class does what all strategies share: it holds handle and callers to the strategy's traits, keeps buffer and handle alive, and
/// turns the end of the operation into what the base class library makes of it. A strategy derives from it and adds the one thing in which
/// it differs, <see cref="Transfer"/>.
/// <para>
/// Disposing while another thread's operation is pending does not cancel it: the operation keeps a reference to the handle, which
/// closes when the operation has ended. So no handle value is ever reused under a strategy's feet.
/// </para>
/// </remarks>
[SupportedOSPlatform("windows")]
public abstract unsafe class IoFile : IDisposable
{
    private readonly StrategyTraits _traits;
    private volatile bool _disposed;
    private int _busy;

    /// <summary>Takes over a handle. If this throws, the handle is still the caller's.</summary>
    /// <param name="handle">An open handle.</param>
    /// <param name="traits">The strategy's traits, to which handle and callers are held.</param>
    /// <exception cref="ArgumentException">The handle is invalid, or the traits do not allow it.</exception>
    /// <exception cref="ObjectDisposedException">The handle is closed.</exception>
    protected IoFile(SafeFileHandle handle, StrategyTraits traits)
    {
        ArgumentNullException.ThrowIfNull(handle);
        ArgumentNullException.ThrowIfNull(traits);
        ObjectDisposedException.ThrowIf(handle.IsClosed, handle);
        if (handle.IsInvalid)
            throw new ArgumentException("The handle is invalid.", nameof(handle));

        uint type = Kernel32.GetFileType(handle.DangerousGetHandle());
        HandleRules.Demand(handle, type == Kernel32.FILE_TYPE_PIPE, traits);
        Handle = handle;
        CanSeek = type == Kernel32.FILE_TYPE_DISK;
        _traits = traits;
    }

    /// <summary>The handle, which this file owns.</summary>
    public SafeFileHandle Handle { get; }

    /// <summary>Whether the file takes no more operations. The handle is closed later if one is pending.</summary>
    public bool IsClosed => _disposed || Handle.IsClosed;

    /// <summary>Whether offsets mean something: true for disk files, false for pipes.</summary>
    public bool CanSeek { get; }

    /// <summary>Reads up to <paramref name="buffer"/>'s length bytes at <paramref name="fileOffset"/>; waits until some are there.</summary>
    /// <param name="buffer">Where the bytes go.</param>
    /// <param name="fileOffset">The first byte to read, from the beginning of the file; ignored where <see cref="CanSeek"/> is false.</param>
    /// <returns>The number of bytes read; 0 at the end of the file, and when the other end of a pipe was closed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative.</exception>
    /// <exception cref="ObjectDisposedException">The file is disposed.</exception>
    /// <exception cref="InvalidOperationException">Another caller is at it, and the strategy allows one at a time.</exception>
    /// <exception cref="UnauthorizedAccessException">The handle has no read access.</exception>
    /// <exception cref="IOException">The operation failed.</exception>
    public int Read(Span<byte> buffer, long fileOffset)
    {
        fixed (byte* pinned = &MemoryMarshal.GetReference(buffer))
        {
            IoResult result = Run(IoDirection.Read, pinned, buffer.Length, fileOffset);
            if (result.Error == Win32Error.Success)
                return (int)result.Bytes;
            if (IsEndOfFile(result.Error, fileOffset))
                return 0;
            throw Win32Error.ToException(result.Error);
        }
    }

    /// <summary>Writes all of <paramref name="buffer"/> at <paramref name="fileOffset"/>.</summary>
    /// <param name="buffer">The bytes to write; nothing is done if there are none.</param>
    /// <param name="fileOffset">Where they go, from the beginning of the file; ignored where <see cref="CanSeek"/> is false.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative.</exception>
    /// <exception cref="ObjectDisposedException">The file is disposed.</exception>
    /// <exception cref="InvalidOperationException">Another caller is at it, and the strategy allows one at a time.</exception>
    /// <exception cref="UnauthorizedAccessException">The handle has no write access.</exception>
    /// <exception cref="IOException">The operation failed, or wrote only a part (a full disk).</exception>
    public void Write(ReadOnlySpan<byte> buffer, long fileOffset)
    {
        if (buffer.IsEmpty)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(fileOffset);
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return;
        }

        fixed (byte* pinned = &MemoryMarshal.GetReference(buffer))
        {
            IoResult result = Run(IoDirection.Write, pinned, buffer.Length, fileOffset);
            if (result.Error == Win32Error.Success)
            {
                if (result.Bytes != buffer.Length)
                    throw new IOException($"Only {result.Bytes} of {buffer.Length} bytes were written.");
                return;
            }

            if (result.Error == Win32Error.NoData && _traits.ClosedPipeWrite == ClosedPipeWrite.Swallowed)
                return;

            // WriteFile says "invalid parameter" when the file would grow beyond what the file system can hold.
            throw result.Error == Win32Error.InvalidParameter
                ? new IOException("The file would be too long for its file system, or the write is not aligned as its handle demands.")
                : Win32Error.ToException(result.Error);
        }
    }

    /// <summary>Closes the handle as soon as no operation uses it any more.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the strategy keeps for this file, then the handle.</summary>
    /// <param name="disposing">Always true: whatever needs a finalizer has its own.</param>
    protected virtual void Dispose(bool disposing)
    {
        _disposed = true;
        Handle.Dispose();
    }

    /// <summary>Does one native operation and waits for its end.</summary>
    /// <remarks>
    /// The safety rule: it must not return or throw while the kernel may still write to <paramref name="buffer"/> or to anything
    /// else that is handed to it, or while a packet or an APC that refers to it is on its way. Only the status block (Internal of an
    /// OVERLAPPED) says that an operation has ended: an event only wakes. If the wait throws, cancel the operation by its OVERLAPPED, wait
    /// until the status is there, and rethrow. ERROR_MORE_DATA is no refusal: the operation was done, and its packet or APC comes.
    /// <para>The base class holds a reference to <see cref="Handle"/> and keeps the buffer pinned until this has returned.</para>
    /// </remarks>
    /// <param name="direction">Which way the bytes go.</param>
    /// <param name="buffer">The first byte; may be null if <paramref name="length"/> is 0.</param>
    /// <param name="length">The number of bytes.</param>
    /// <param name="fileOffset">The offset in the file; 0 where <see cref="CanSeek"/> is false.</param>
    /// <returns>How the operation ended: <see cref="IoResult.Success"/> or <see cref="IoResult.Failure"/> with its Win32 error.</returns>
    protected abstract IoResult Transfer(IoDirection direction, byte* buffer, int length, long fileOffset);

    private IoResult Run(IoDirection direction, byte* buffer, int length, long fileOffset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fileOffset);

        // The handle alone does not say so: as long as an operation refers to it, it gives out references to others.
        ObjectDisposedException.ThrowIf(_disposed, this);

        if (!_traits.ConcurrentCallers && Interlocked.Exchange(ref _busy, 1) != 0)
            throw new InvalidOperationException("Another operation on this file is in progress; this strategy allows one at a time.");

        bool referenced = false;
        try
        {
            Handle.DangerousAddRef(ref referenced);
            if (OperationCounts.IsOn)
                OperationCounts.AddOperation();

            // A pipe wants 0: "for files that do not support byte offsets, Offset and OffsetHigh must be zero".
            // https://learn.microsoft.com/windows/win32/api/minwinbase/ns-minwinbase-overlapped
            return Transfer(direction, buffer, length, CanSeek ? fileOffset : 0);
        }
        finally
        {
            if (referenced)
                Handle.DangerousRelease();
            Volatile.Write(ref _busy, 0);
        }
    }

    private bool IsEndOfFile(uint error, long fileOffset) => error switch
    {
        Win32Error.HandleEof or Win32Error.BrokenPipe => true,
        Win32Error.PipeNotConnected => _traits.DisconnectedPipeRead == DisconnectedPipeRead.EndOfFile,

        // An unbuffered read at or beyond an end that is not a multiple of the sector size.
        Win32Error.InvalidParameter => CanSeek && UnbufferedHandle.Is(Handle) && fileOffset >= RandomAccess.GetLength(Handle),
        _ => false,
    };
}
