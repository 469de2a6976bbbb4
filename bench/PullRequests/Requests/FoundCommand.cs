namespace Bench.PullRequests.Requests;

/// <summary>A command as it stands in a comment.</summary>
/// <param name="Text">What is behind <see cref="CommandText.Word"/>, all lines in one, blanks between them.</param>
/// <param name="Blocks">The code blocks below it, up to the next command.</param>
internal sealed record FoundCommand(string Text, IReadOnlyList<CommentBlock> Blocks);
