namespace Bench.PullRequests.Requests;

/// <summary>One option that a command may have.</summary>
/// <param name="Name">With its hyphens.</param>
/// <param name="Value">What its value looks like, for the help; null if it has none.</param>
/// <param name="Read">Puts the values into the command, or says with a <see cref="BadCommandException"/> why not. Gets none if there is no <paramref name="Value"/>.</param>
/// <param name="TakesSeveral">Whether all words up to the next option are values.</param>
/// <param name="Repeats">Whether it may be there more than once.</param>
internal sealed record CommandOption(
    string Name,
    string? Value,
    string Meaning,
    Func<BenchCommand, IReadOnlyList<string>, BenchCommand> Read,
    bool TakesSeveral = false,
    bool Repeats = false);
