using System.Text;

namespace Bench.Sessions;

/// <summary>Lines from a program of which anything may come: other text, text without end, or nothing.</summary>
/// <param name="reader">Where they come from.</param>
/// <param name="patience">How long a line may take.</param>
internal sealed class SideOutput(TextReader reader, TimeSpan patience)
{
    /// <summary>A reply with BenchmarkDotNet's JSON of a case has some 100,000 characters.</summary>
    public const int MaxLine = 16 << 20;

    private readonly char[] _buffer = new char[8192];
    private int _start;
    private int _end;

    /// <summary>The next line without its end; null if there is none. A line that is longer than <see cref="MaxLine"/> is cut off, and nothing can be read behind it.</summary>
    /// <exception cref="TimeoutException">Nothing came for as long as it may take.</exception>
    public string? ReadLine()
    {
        var line = new StringBuilder();
        while (line.Length < MaxLine)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = Task.Run(() => reader.Read(_buffer)).WaitAsync(patience).GetAwaiter().GetResult();
                if (_end == 0)
                    return line.Length == 0 ? null : line.ToString();
            }
            ReadOnlySpan<char> rest = _buffer.AsSpan(_start, _end - _start);
            int length = rest.IndexOf('\n');
            line.Append(length < 0 ? rest : rest[..length]);
            _start = length < 0 ? _end : _start + length + 1;
            if (length >= 0)
                break;
        }
        return line.ToString().TrimEnd('\r');
    }
}
