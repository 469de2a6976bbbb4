using System.Globalization;
using System.Text;

namespace Comparison.Text;

/// <summary>Names come from files that anybody wrote: nothing in them moves a cursor, ends a line or turns text around.</summary>
internal static class Printable
{
    /// <summary>Control and format characters and lone surrogates as C# writes them, all others as they are.</summary>
    public static string Escape(string text)
    {
        if (!text.Any(IsStrange))
            return text;
        var printable = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isStrange = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            printable.Append(isStrange ? string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}") : rune.ToString());
        }
        return printable.ToString();
    }

    private static bool IsStrange(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
