using System.Runtime.Versioning;

namespace IoStrategies;

/// <summary>An unbuffered stream over an <see cref="IoFile"/>: a FileStream with buffer size 0, whose reads and writes a strategy does.</summary>
/// <remarks>
/// Wrapped in a <see cref="BufferedStream"/> it moves the same bytes as a FileStream with a buffer of that size. The native operations are
/// the same, too, as long as the size of each call divides that of the buffer, or is not less than it; calls of other sizes (3,000 bytes,
/// say, and a buffer of 4,096) the two classes split at other places.
/// <para>The asynchronous overloads do the synchronous operation on a thread of the pool, as FileStream's do on a synchronous handle.</para>
/// </remarks>
/// <param name="file">The file, which the stream owns.</param>
/// <param name="access">What the file was opened for.</param>
[SupportedOSPlatform("windows")]
public sealed class StrategyStream(IoFile file, FileAccess access) : Stream
{
    private long _position;

    /// <inheritdoc/>
    public override bool CanRead => !file.IsClosed && (access & FileAccess.Read) != 0;

    /// <inheritdoc/>
    public override bool CanWrite => !file.IsClosed && (access & FileAccess.Write) != 0;

    /// <inheritdoc/>
    public override bool CanSeek => !file.IsClosed && file.CanSeek;

    /// <inheritdoc/>
    public override long Length
    {
        get
        {
            ThrowUnlessSeekable();
            return RandomAccess.GetLength(file.Handle);
        }
    }

    /// <inheritdoc/>
    public override long Position
    {
        get
        {
            ThrowUnlessSeekable();
            return _position;
        }

        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ThrowUnlessSeekable();
            _position = value;
        }
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        ThrowUnlessReadable();
        int bytes = file.Read(buffer, _position);
        _position += bytes;
        return bytes;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public override int ReadByte()
    {
        byte value = 0;
        return Read(new Span<byte>(ref value)) == 0 ? -1 : value;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<int>(cancellationToken);

        ThrowUnlessReadable();
        return new ValueTask<int>(Task.Run(() => Read(buffer.Span), CancellationToken.None));
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ThrowUnlessWritable();
        file.Write(buffer, _position);
        _position += buffer.Length;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        Write(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public override void WriteByte(byte value) => Write(new ReadOnlySpan<byte>(in value));

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled(cancellationToken);

        ThrowUnlessWritable();
        return new ValueTask(Task.Run(() => Write(buffer.Span), CancellationToken.None));
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin)
    {
        if (origin is < SeekOrigin.Begin or > SeekOrigin.End)
            throw new ArgumentException("The origin is none of the three.", nameof(origin));

        ThrowUnlessSeekable();
        long position = offset + origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => _position,
            _ => RandomAccess.GetLength(file.Handle),
        };

        // What SetFilePointerEx said, when FileStream still called it.
        if (position < 0)
            throw Win32Error.ToException(Win32Error.InvalidParameter);
        return _position = position;
    }

    /// <inheritdoc/>
    public override void SetLength(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ThrowUnlessSeekable();
        ThrowUnlessWritable();
        RandomAccess.SetLength(file.Handle, value);
        _position = Math.Min(_position, value);
    }

    /// <summary>Does nothing, there is no buffer; but says so when the stream is disposed.</summary>
    public override void Flush() => ThrowIfClosed();

    /// <inheritdoc cref="Flush"/>
    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled(cancellationToken);

        ThrowIfClosed();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Not <c>Handle.IsClosed</c>, which stays false as long as an operation is pending.</summary>
    private void ThrowIfClosed() => ObjectDisposedException.ThrowIf(file.IsClosed, this);

    private void ThrowUnlessReadable()
    {
        ThrowIfClosed();
        if ((access & FileAccess.Read) == 0)
            throw new NotSupportedException("The stream cannot be read.");
    }

    private void ThrowUnlessWritable()
    {
        ThrowIfClosed();
        if ((access & FileAccess.Write) == 0)
            throw new NotSupportedException("The stream cannot be written.");
    }

    private void ThrowUnlessSeekable()
    {
        ThrowIfClosed();
        if (!file.CanSeek)
            throw new NotSupportedException("The stream does not support seeking.");
    }
}
