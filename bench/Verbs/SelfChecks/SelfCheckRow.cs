namespace Bench.Verbs.SelfChecks;

/// <summary>A line of the table.</summary>
/// <param name="Line">Markdown.</param>
/// <param name="Holds">Whether this library was wrong at most as often as it says.</param>
public sealed record SelfCheckRow(string Line, bool Holds);
