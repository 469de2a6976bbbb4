namespace Bench.Verbs.SelfChecks;

/// <summary>One question, answered row by row.</summary>
/// <param name="Name">What a user types.</param>
/// <param name="Title">The question.</param>
/// <param name="Text">What the columns mean, and what was found: Markdown.</param>
/// <param name="Columns">Their names.</param>
/// <param name="Rows">How many there are.</param>
/// <param name="Run">One of them, from 0; the same on every call.</param>
public sealed record SelfCheckTable(string Name, string Title, string Text, IReadOnlyList<string> Columns, int Rows, Func<int, SelfCheckRow> Run)
{
    /// <summary>All that stands above the rows.</summary>
    public string Head => $"## {Title}\n{Text.ReplaceLineEndings("\n").TrimEnd()}\n\n{MarkdownTable.Head(Columns.Select(column => (column, false)))}";
}
