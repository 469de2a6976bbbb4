namespace Bench.PullRequests;

/// <summary>Text of strangers, made fit for a comment of ours: it can be read, and it cannot do anything.</summary>
internal static class PlainText
{
    /// <summary>Longer text is cut off.</summary>
    public const int MaxLength = 300;

    /// <summary>
    /// The text as a code span: no mention, link, image, HTML or other Markdown works in one. What would end the span is shown as an
    /// apostrophe, what would end a table's cell, and what is not printable ASCII, as a question mark.
    /// </summary>
    public static string Code(string text, int maxLength = MaxLength) => $"`{Clean(text, maxLength)}`";

    /// <summary>The text itself; for code spans and code blocks only.</summary>
    public static string Clean(string text, int maxLength = MaxLength)
    {
        string clean = string.Concat(text.Take(maxLength).Select(Defused)).Trim();
        return clean.Length == 0 ? "?" : text.Length > maxLength ? clean + "..." : clean;
    }

    private static char Defused(char character) => character switch
    {
        // Both are written for a millionth.
        '\u00b5' or '\u03bc' => 'u',
        // Patterns are often typed as code.
        '`' => '\'',
        >= ' ' and <= '~' and not ('|' or '\\') => character,
        _ => '?',
    };
}
