namespace Comparison.Text;

/// <summary>What GitHub allows a comment to be.</summary>
internal static class GitHubComment
{
    /// <summary>Characters. "Body is too long (maximum is 65536 characters)".</summary>
    public const int MaxLength = 65_536;
}
