namespace Comparison.Records;

/// <summary>A file with strategies or workloads from elsewhere, which the measured commit does not have.</summary>
/// <param name="Name">Without its folder.</param>
/// <param name="Digest">SHA-256 of the file, hexadecimal.</param>
public sealed record AddedSource(string Name, string Digest);
