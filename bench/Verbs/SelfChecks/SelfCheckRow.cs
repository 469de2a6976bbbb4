namespace Bench.Verbs.SelfChecks;

/// <summary>A line of a table.</summary>
/// <param name="Line">Markdown.</param>
/// <param name="Holds">Whether this library was wrong at most as often as it says, or says nothing.</param>
public sealed record SelfCheckRow(string Line, bool Holds)
{
    /// <summary>Stands beside the noise of which nothing is promised.</summary>
    internal const string Star = "\\*";

    private const string Broken = " (broken)";

    /// <param name="holds">Whether what is promised is kept.</param>
    /// <param name="cells">As Markdown.</param>
    internal static SelfCheckRow From(bool holds, params IReadOnlyList<string> cells) =>
        new(MarkdownTable.Row([holds ? cells[0] : cells[0] + Broken, .. cells.Skip(1)]).TrimEnd(), holds);
}
