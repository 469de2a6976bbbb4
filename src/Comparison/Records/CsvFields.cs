using System.Globalization;
using System.Text;

namespace Comparison.Records;

/// <summary>The fields of a CSV file one after the other (RFC 4180), straight from its bytes: a record may have a million lines, and most of their texts are the same few.</summary>
/// <param name="content">UTF-8.</param>
internal sealed class CsvFields(byte[] content)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _texts = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private char[] _characters = [];
    private int _next;
    private bool _isLineEnd = true;

    /// <summary>The line of the last field, from 1; a text may have several.</summary>
    public int Line { get; private set; }

    /// <summary>Goes on to the next line; false if there is none.</summary>
    /// <exception cref="FormatException">The last line has more fields.</exception>
    public bool NextLine()
    {
        if (!_isLineEnd)
            throw new FormatException("A line has too many fields.");
        if (_next == content.Length)
            return false;
        _isLineEnd = false;
        Line++;
        return true;
    }

    /// <summary>A number.</summary>
    /// <exception cref="FormatException">It is none, or there is no more field in the line.</exception>
    public T ReadNumber<T>() where T : IUtf8SpanParsable<T>
    {
        ReadOnlySpan<byte> field = Next();
        return T.TryParse(field, CultureInfo.InvariantCulture, out T? number) ? number : throw new FormatException("A field is no number.");
    }

    /// <summary>A text.</summary>
    /// <exception cref="FormatException">There is no more field in the line.</exception>
    public string ReadText()
    {
        ReadOnlySpan<byte> field = Next();
        if (_characters.Length < field.Length)
            _characters = new char[2 * field.Length];
        ReadOnlySpan<char> text = _characters.AsSpan(0, Encoding.UTF8.GetChars(field, _characters));
        if (_texts.TryGetValue(text, out string? known))
            return known;
        string unknown = text.ToString();
        _texts.Set.Add(unknown);
        return unknown;
    }

    private ReadOnlySpan<byte> Next()
    {
        if (_isLineEnd)
            throw new FormatException("A line has too few fields.");
        ReadOnlySpan<byte> rest = content.AsSpan(_next);
        if (rest.StartsWith((byte)'"'))
            return NextQuoted();
        int length = rest.IndexOfAny((byte)',', (byte)'\n');
        if (length < 0)
            length = rest.Length;
        End(length);
        ReadOnlySpan<byte> field = rest[..length];
        return _isLineEnd && field.EndsWith((byte)'\r') ? field[..^1] : field;
    }

    private ReadOnlySpan<byte> NextQuoted()
    {
        int start = _next + 1, end = start, quotes = 0;
        while (true)
        {
            int length = content.AsSpan(end).IndexOf((byte)'"');
            if (length < 0)
                throw new FormatException("A quote is not closed.");
            end += length;
            if (end + 1 == content.Length || content[end + 1] != '"')
                break;
            quotes++;
            end += 2;
        }
        ReadOnlySpan<byte> field = content.AsSpan(start..end);
        Line += field.Count((byte)'\n');
        _next = end + 1;
        ReadOnlySpan<byte> rest = content.AsSpan(_next);
        int behind = rest.StartsWith("\r\n"u8) ? 1 : 0;
        if (rest.Length > 0 && rest[behind] is not ((byte)',' or (byte)'\n'))
            throw new FormatException("There is more behind a quote.");
        End(behind);
        return quotes == 0 ? field : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(field).Replace("\"\"", "\"", StringComparison.Ordinal));
    }

    // Behind a field stands a comma, or its line ends.
    private void End(int length)
    {
        _next += length;
        _isLineEnd = _next == content.Length || content[_next] == '\n';
        if (_next < content.Length)
            _next++;
    }
}
