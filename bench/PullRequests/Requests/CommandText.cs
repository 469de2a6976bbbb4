using Markdig;
using Markdig.Syntax;

namespace Bench.PullRequests.Requests;

/// <summary>Which lines of a comment are commands? Those that GitHub shows as plain text and that begin with the word <c>@bench</c>.</summary>
internal static class CommandText
{
    /// <summary>What a command begins with.</summary>
    public const string Word = "@bench";

    // Quotes, code blocks, lists and HTML are blocks of their own; what is inside a line does not matter here.
    private static readonly MarkdownPipeline s_blocks = CreatePipeline();

    /// <summary>What stands behind <see cref="Word"/> in each of them, in order.</summary>
    /// <param name="comment">As the author typed it: anything.</param>
    public static IReadOnlyList<string> Find(string comment) =>
    [
        .. Parse(comment).OfType<ParagraphBlock>()
            .SelectMany(paragraph => comment.Substring(paragraph.Span.Start, paragraph.Span.Length).Split('\n'))
            .Select(line => line.Trim(' ', '\t', '\r'))
            .Where(IsCommand)
            .Select(line => line[Word.Length..]),
    ];

    private static bool IsCommand(string line) =>
        line.StartsWith(Word, StringComparison.Ordinal) && (line.Length == Word.Length || line[Word.Length] is ' ' or '\t');

    private static MarkdownDocument Parse(string comment)
    {
        try
        {
            return Markdown.Parse(comment, s_blocks);
        }
        catch (ArgumentException)
        {
            // Blocks that are nested more than a hundred deep: Markdig has no other way to say so, and no command stands there.
            return [];
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        return builder.Build();
    }
}
