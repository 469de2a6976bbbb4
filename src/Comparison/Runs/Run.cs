namespace Comparison.Runs;

/// <summary>Everything that one tool recorded in one go: what comparisons read, whatever the file's format was.</summary>
/// <param name="Name">What to call it in reports: the name of the file or folder.</param>
/// <param name="Fingerprint">
/// What may make two runs differ apart from the code, in display order: <c>processor</c>, <c>cores</c>, <c>os</c>, <c>runtime</c>, ... Only
/// what the file says; a missing fact is left out.
/// </param>
/// <param name="Session">
/// Two runs with the same session were measured in the same rounds: samples of equal <see cref="Observation.Launch"/> met the same machine. Null
/// if nothing is known of it.
/// </param>
/// <param name="Cases">In the order of the file, each id once.</param>
/// <param name="Notes">What the reader saw and a person should know, such as cases that occur twice. One sentence each.</param>
public sealed record Run(
    string Name,
    IReadOnlyList<KeyValuePair<string, string>> Fingerprint,
    string? Session,
    IReadOnlyList<RunCase> Cases,
    IReadOnlyList<string> Notes)
{
    /// <summary>When the measuring began; null if the file does not say.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>Full hash of the commit that was measured; null if the file does not say.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether it was put together from runs of which at least one was a session: no other run met the same machine in the same rounds.</summary>
    public bool HasSeveralSessions { get; init; }

    /// <summary>After which rounds it was looked who is settled and need not go on; empty if there was one look, at the end.</summary>
    public IReadOnlyList<int> Looks { get; init; } = [];

    /// <summary>So many rounds there were to be at most, where there were looks.</summary>
    public int MostRounds { get; init; }
}
