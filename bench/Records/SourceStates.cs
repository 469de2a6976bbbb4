using Comparison.Records;

namespace Bench.Records;

/// <summary>A source for people.</summary>
internal static class SourceStates
{
    private const int Length = 10;

    /// <summary>The commit's first digits; <c>unknown</c> if the record does not say one.</summary>
    public static string ShortCommit(this SourceState source) =>
        source.Commit.Length == 0 ? "unknown" : source.Commit[..Math.Min(Length, source.Commit.Length)];
}
