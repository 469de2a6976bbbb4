using System.Text.RegularExpressions;
using Bench.PullRequests.Requests;

namespace Bench.PullRequests.Plans;

/// <summary>Has the pull request's head moved since the command was written?</summary>
/// <param name="Note">What the author should know, in Markdown; null if nothing.</param>
internal sealed partial record HeadState(string? Note)
{
    /// <summary>It was there, and is.</summary>
    public static HeadState Unmoved { get; } = new(Note: null);

    /// <param name="text"><c>no</c>, <c>unknown</c>, or the hash of what is there now.</param>
    /// <exception cref="UserError">It is none of these.</exception>
    public static HeadState Parse(string text) => text switch
    {
        "no" => Unmoved,
        "unknown" => new HeadState($"`{CommitNames.Head}` is what it was when the command was read: GitHub did not say what it was when the command was written."),
        _ when Hash().IsMatch(text) => new HeadState($"The pull request has moved on to `{text[..10]}` since the command was written; `{CommitNames.Head}` is what it was at that time."),
        _ => throw new UserError($"--moved '{text}' cannot be used. Give 'no', 'unknown' or 40 hexadecimal digits."),
    };

    [GeneratedRegex(@"\A[0-9a-f]{40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
