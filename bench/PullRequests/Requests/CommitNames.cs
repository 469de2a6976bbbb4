using System.Text.RegularExpressions;

namespace Bench.PullRequests.Requests;

/// <summary>How does a command name commits? By hash, or from the pull request's: <c>BASE</c>, <c>HEAD</c>, each with <c>~N</c> or without.</summary>
internal static partial class CommitNames
{
    /// <summary>The last commit of the pull request.</summary>
    public const string Head = "HEAD";

    /// <summary>The commit that the pull request branched off.</summary>
    public const string Base = "BASE";

    /// <summary>The names in order; the first one is what the others are compared with.</summary>
    /// <param name="words"><c>A,B</c>, <c>A, B</c>, <c>A,B,C</c>, <c>A..B</c> or <c>A...B</c>.</param>
    /// <exception cref="BadCommandException">One of them has another form, there are too few or too many, or one is there twice.</exception>
    public static IReadOnlyList<string> Read(IReadOnlyList<string> words)
    {
        string word = string.Join(' ', words);
        string[] names = Between().Split(word);
        if (names.FirstOrDefault(name => !Allowed().IsMatch(name)) is { } bad)
        {
            throw new BadCommandException(
                $"{(bad.Length == 0 ? $"{PlainText.Code(word)} has a commit without a name" : $"{PlainText.Code(bad)} is no commit")}. " +
                $"Give 7 to 40 hexadecimal digits, `{Base}` or `{Head}`, with `~1` behind for the parent; commas, `..` or `...` between them.");
        }
        if (names.Length is < 2 or > 3)
            throw new BadCommandException($"`-commits` compares two commits, or three: the first one with each of the others. {PlainText.Code(word)} has another number.");
        return names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length
            ? names
            : throw new BadCommandException($"{PlainText.Code(word)} names the same commit twice; there would be nothing to compare.");
    }

    [GeneratedRegex(@" *(?:\.\.\.?|,) *| +", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\A(?:[0-9a-fA-F]{7,40}|BASE|HEAD)(?:~[1-9][0-9]{0,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
