namespace Comparison.Verdicts;

/// <summary>A reason to be careful, as data: renderers decide how it looks.</summary>
/// <param name="Kind">For programs.</param>
/// <param name="Text">For people: one sentence with the figures.</param>
public sealed record Warning(WarningKind Kind, string Text);
