using System.Security.Cryptography;
using System.Text;

namespace Bench.PullRequests.Requests;

/// <summary>Code below a command, which is to be measured. It is never a word of a command line, nor a file's name.</summary>
/// <param name="Text">As its author typed it.</param>
internal sealed record CommentCode(string Text)
{
    /// <summary>In characters. A plan is handed on in an environment variable: Linux takes 128 KiB of one, and a character may be six there.</summary>
    public const int MaxLength = 16 << 10;

    /// <summary>SHA-256 of the text, hexadecimal.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The code among the blocks below a command; null if there is none.</summary>
    /// <exception cref="BadCommandException">There are several, or it is too long, or empty.</exception>
    public static CommentCode? From(IReadOnlyList<CommentBlock> blocks) => blocks.Where(block => block.IsCSharp).ToArray() switch
    {
        [] => null,
        [{ Text.Length: > MaxLength } block] => throw new BadCommandException($"The C# block has {block.Text.Length} characters, and code may have {MaxLength}."),
        [var block] when string.IsNullOrWhiteSpace(block.Text) => throw new BadCommandException("The C# block is empty."),
        [var block] => new CommentCode(block.Text),
        var several => throw new BadCommandException($"There are {several.Length} C# blocks below the command. Put all of the code into one."),
    };
}
