using System.Text;
using Markdig.Syntax;

namespace Bench.PullRequests.Requests;

/// <summary>A fenced code block of a comment.</summary>
/// <param name="Language">What its author calls it; empty if nothing.</param>
/// <param name="Text">Its lines, with a line feed behind each.</param>
internal sealed record CommentBlock(string Language, string Text)
{
    private static readonly string[] s_sharp = ["cs", "csharp", "c#"];

    /// <summary>Whether its author calls it C#.</summary>
    public bool IsCSharp => s_sharp.Contains(Language, StringComparer.OrdinalIgnoreCase);

    public static CommentBlock From(FencedCodeBlock block)
    {
        var text = new StringBuilder();
        for (int line = 0; line < block.Lines.Count; line++)
            text.Append(block.Lines.Lines[line].Slice.AsSpan()).Append('\n');
        return new CommentBlock(block.Info ?? "", text.ToString());
    }
}
