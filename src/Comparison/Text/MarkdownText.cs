using System.Globalization;
using System.Text;

namespace Comparison.Text;

/// <summary>Text that GitHub shows letter by letter.</summary>
internal static class MarkdownText
{
    // What GitHub's markdown, or the HTML that it lets through, gives a meaning.
    private const string Special = "&<>\"'|`*_[]\\~#@:$!";
    private const int LongestLine = 2_000;

    /// <summary>
    /// Every character that may mean something as a numeric reference, which never does (GitHub Flavored Markdown, section 6.2). ASCII.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAscii(text[i]))
            {
                bool isPair = char.IsSurrogatePair(text, i);
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(isPair ? char.ConvertToUtf32(text, i) : char.IsSurrogate(text[i]) ? 0xFFFD : text[i])};");
                i += isPair ? 1 : 0;
                continue;
            }
            if (IsMarkup(text, i))
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)text[i]};");
            else
                escaped.Append(text[i]);
            // People are not called, and issues not linked, because their name is in a benchmark's.
            if (text[i] == '@' || (text[i] == '#' && i < text.Length - 1 && char.IsAsciiDigit(text[i + 1])))
                escaped.Append("&#8203;");
        }
        return escaped.ToString();
    }

    private static bool IsMarkup(string text, int i)
    {
        bool isWithinWord = i > 0 && i < text.Length - 1 && char.IsAsciiLetterOrDigit(text[i - 1]) && char.IsAsciiLetterOrDigit(text[i + 1]);
        bool isBeforeBlank = i < text.Length - 1 && text[i + 1] == ' ';
        return text[i] switch
        {
            // A low line within a word is no emphasis.
            '_' => !isWithinWord,
            ':' => !isBeforeBlank,
            // An address without a scheme is a link, too (section 6.9).
            '.' => i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
            _ => Special.Contains(text[i], StringComparison.Ordinal),
        };
    }

    /// <summary>The beginning of a long escaped text.</summary>
    public static string Cut(string escaped) => escaped.Length <= LongestLine
        ? escaped
        // Not within a character reference.
        : escaped[..(escaped.LastIndexOf(' ', LongestLine) is > 0 and int blank ? blank : 0)] + " ...";

    /// <summary>A text of our own, or the machine's, in a table's cell: only what would end the cell, or be taken for a tag, an escape or code.</summary>
    public static string Cell(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal);

    /// <summary>What <see cref="Escape"/> makes, as code.</summary>
    public static string Code(string text) => text.Length == 0 ? "" : $"<code>{Escape(text).Replace("&#8203;", "", StringComparison.Ordinal)}</code>";
}
