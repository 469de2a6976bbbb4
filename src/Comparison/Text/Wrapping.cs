namespace Comparison.Text;

/// <summary>Text in lines that a terminal has room for.</summary>
internal static class Wrapping
{
    /// <summary>Breaks at blanks, and within a word only if it is longer than a line.</summary>
    /// <param name="text">Without ends of lines.</param>
    /// <param name="width">Columns; null: one line.</param>
    /// <param name="indent">Blanks before each line.</param>
    public static IEnumerable<string> Wrap(string text, int? width, int indent = 0)
    {
        string margin = new(' ', indent);
        int room = Math.Max(1, (width ?? int.MaxValue) - indent);
        string rest = text;
        while (rest.Length > room)
        {
            int blank = rest.LastIndexOf(' ', room);
            int end = blank > 0 ? blank : room;
            yield return margin + rest[..end];
            rest = rest[end..].TrimStart();
        }
        yield return margin + rest;
    }

    /// <summary>Both ends of a text that is too long: names of cases differ at either.</summary>
    public static string Shorten(string text, int width)
    {
        const string Gap = "...";
        if (text.Length <= width)
            return text;
        int kept = Math.Max(2, width - Gap.Length);
        return $"{text[..(kept - (kept / 2))]}{Gap}{text[^(kept / 2)..]}";
    }
}
