using System.Globalization;
using System.Text;

namespace Comparison.Text;

/// <summary>Text that GitHub shows letter by letter.</summary>
internal static class MarkdownText
{
    // What GitHub's markdown, or the HTML that it lets through, gives a meaning.
    private const string Special = "&<>\"'|`*_[]\\~#@:$!";

    /// <summary>
    /// Every character that may mean something as a numeric reference, which never does (GitHub Flavored Markdown, section 6.2).
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            // A low line within a word is no emphasis.
            bool isWithinWord = text[i] == '_' && i > 0 && i < text.Length - 1 && char.IsAsciiLetterOrDigit(text[i - 1]) && char.IsAsciiLetterOrDigit(text[i + 1]);
            bool isBeforeBlank = text[i] == ':' && i < text.Length - 1 && text[i + 1] == ' ';
            if (Special.Contains(text[i], StringComparison.Ordinal) && !isWithinWord && !isBeforeBlank)
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)text[i]};");
            else
                escaped.Append(text[i]);
            // People are not called because their name is in a benchmark's.
            if (text[i] == '@')
                escaped.Append("&#8203;");
        }
        return escaped.ToString();
    }

    /// <summary>A text of our own, or the machine's, in a table's cell: only what would end the cell, or be taken for a tag, an escape or code.</summary>
    public static string Cell(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal);

    /// <summary>What <see cref="Escape"/> makes, as code.</summary>
    public static string Code(string text) => text.Length == 0 ? "" : $"<code>{Escape(text).Replace("&#8203;", "", StringComparison.Ordinal)}</code>";
}
