namespace Comparison.Reading;

/// <summary>
/// A report on its way to the parser: the literals NaN and Infinity, which old versions wrote and JSON does not have, become empty
/// strings of the same length, and a file without end comes to one.
/// </summary>
/// <param name="inner">UTF-8.</param>
/// <param name="limit">So many bytes are read.</param>
internal sealed class ReportStream(Stream inner, long limit) : Stream
{
    private static readonly byte[] s_numbers = "NI"u8.ToArray();

    private bool _inText;
    private bool _escaped;
    // What is left to write of the empty string in place of a literal.
    private int _literal;
    private int _written;
    private long _left = limit;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        // A sign has to be seen together with what follows it.
        while (read > 0 && read < buffer.Length && buffer[read - 1] == '-' && inner.Read(buffer.Slice(read, 1)) == 1)
            read++;
        _left -= read;
        if (_left < 0)
            throw new InvalidDataException();
        Replace(buffer[..read]);
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Replace(Span<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (_inText)
            {
                _inText = _escaped || bytes[i] != '"';
                _escaped = !_escaped && bytes[i] == '\\';
            }
            else if (_literal > 0)
            {
                _literal--;
                bytes[i] = _written++ == 0 ? (byte)'"' : (byte)' ';
            }
            else if (bytes[i] == '"')
            {
                _inText = true;
            }
            else if (s_numbers.Contains(bytes[i]))
            {
                _literal = (bytes[i] == 'N' ? "NaN" : "Infinity").Length - 1;
                _written = 0;
                bytes[i] = (byte)'"';
                if (i > 0 && bytes[i - 1] == '-')
                    bytes[i - 1] = (byte)' ';
            }
        }
    }
}
