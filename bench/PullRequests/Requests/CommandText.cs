using System.Globalization;
using Markdig;
using Markdig.Syntax;

namespace Bench.PullRequests.Requests;

/// <summary>Where in a comment are commands? In text that GitHub shows as plain: from a line that begins with the word <c>@bench</c> to the end of its paragraph.</summary>
internal static class CommandText
{
    /// <summary>What a command begins with, in small letters or capitals.</summary>
    public const string Word = "@bench";

    // Quotes, code blocks, lists and HTML are blocks of their own; what is inside a line does not matter here.
    private static readonly MarkdownPipeline s_blocks = CreatePipeline();

    /// <summary>All of them, in order, each with the code blocks between it and the next.</summary>
    /// <param name="comment">As the author typed it: anything.</param>
    public static IReadOnlyList<FoundCommand> Find(string comment)
    {
        List<FoundCommand> found = [];
        foreach (Block block in Parse(comment))
        {
            if (block is ParagraphBlock paragraph)
                found.AddRange(InParagraph(comment.Substring(paragraph.Span.Start, paragraph.Span.Length)));
            else if (block is FencedCodeBlock fenced && found.Count > 0)
                found[^1] = found[^1] with { Blocks = [.. found[^1].Blocks, CommentBlock.From(fenced)] };
        }
        return found;
    }

    private static IEnumerable<FoundCommand> InParagraph(string paragraph)
    {
        List<string> commands = [];
        foreach (string each in paragraph.Split('\n'))
        {
            string line = WithUsualBlanks(each).Trim(' ', '\t', '\r');
            if (IsCommand(line))
                commands.Add(WithoutBreak(line[Word.Length..]));
            else if (commands.Count > 0)
                commands[^1] += " " + WithoutBreak(line);
        }
        return commands.Select(text => new FoundCommand(text.TrimEnd(), []));
    }

    // A longer word is somebody's name: @benchmark, @bench-bot, @bench/team.
    private static bool IsCommand(string line) =>
        line.StartsWith(Word, StringComparison.OrdinalIgnoreCase)
        && (line.Length == Word.Length || !(char.IsLetterOrDigit(line[Word.Length]) || line[Word.Length] is '-' or '_' or '/'));

    // A backslash at the end of a line is a line break of Markdown's, and of a shell's.
    private static string WithoutBreak(string line) => line.EndsWith('\\') ? line[..^1].TrimEnd() : line;

    // Phones and word processors write others, such as the one that does not break.
    private static string WithUsualBlanks(string line) =>
        string.Concat(line.Select(character => char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator ? ' ' : character));

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
