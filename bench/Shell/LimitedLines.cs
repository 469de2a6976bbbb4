using System.Text;

namespace Bench.Shell;

/// <summary>The lines of a program that may write without end, with line ends or without.</summary>
/// <param name="reader">Where they come from.</param>
/// <param name="limit">So many characters are read, all lines together.</param>
internal sealed class LimitedLines(TextReader reader, int limit)
{
    private readonly char[] _buffer = new char[8192];
    private int _start;
    private int _end;
    private int _left = limit;

    /// <summary>Whether there was more than is read.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>The next line without its end; null where there is none, or where too much was written.</summary>
    public string? ReadLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_start == _end && !Fill())
                return line.Length == 0 || IsExceeded ? null : line.ToString();
            ReadOnlySpan<char> rest = _buffer.AsSpan(_start, _end - _start);
            int length = rest.IndexOf('\n');
            line.Append(length < 0 ? rest : rest[..length]);
            _start = length < 0 ? _end : _start + length + 1;
            if (length >= 0)
                return line.ToString().TrimEnd('\r');
        }
    }

    private bool Fill()
    {
        _start = 0;
        _end = reader.Read(_buffer);
        _left -= _end;
        IsExceeded = _left < 0;
        if (IsExceeded)
            _end = 0;
        return _end > 0;
    }
}
