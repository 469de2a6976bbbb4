namespace Comparison.Records;

/// <summary>Which source was measured.</summary>
/// <param name="Commit">Full hash.</param>
/// <param name="Clean">Whether the work tree was the commit, recorded results aside.</param>
/// <param name="Changes">SHA-256 of what was changed since the commit, hexadecimal; null if clean.</param>
public sealed record SourceState(string Commit, bool Clean, string? Changes);
