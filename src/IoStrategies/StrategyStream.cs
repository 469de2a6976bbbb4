using System.Runtime.Versioning;

namespace IoStrategies;

/// <summary>
/// An unbuffered stream over an <see cref="IoFile"/>. Wrapped in a <see cref="BufferedStream"/> it does what FileStream does with a
/// buffer of that size: the same native operations, in the same order. (But for one case: where a read takes the buffer's last bytes and
/// needs more, FileStream reads the few that are missing straight from the file, and BufferedStream fills its buffer again.)
/// </summary>
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
        ObjectDisposedException.ThrowIf(file.Handle.IsClosed, this);
        if (!CanRead)
            throw new NotSupportedException("The stream cannot be read.");

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
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(file.Handle.IsClosed, this);
        if (!CanWrite)
            throw new NotSupportedException("The stream cannot be written.");

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
    public override long Seek(long offset, SeekOrigin origin)
    {
        long from = origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => Position,
            SeekOrigin.End => Length,
            _ => throw new ArgumentException("The origin is none of the three.", nameof(origin)),
        };
        if (from + offset < 0)
            throw new IOException("An attempt was made to move the position before the beginning of the stream.");
        return Position = from + offset;
    }

    /// <inheritdoc/>
    public override void SetLength(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ThrowUnlessSeekable();
        RandomAccess.SetLength(file.Handle, value);
        _position = Math.Min(_position, value);
    }

    /// <summary>Does nothing: there is no buffer.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }

    private void ThrowUnlessSeekable()
    {
        ObjectDisposedException.ThrowIf(file.Handle.IsClosed, this);
        if (!CanSeek)
            throw new NotSupportedException("The stream does not support seeking.");
    }
}
