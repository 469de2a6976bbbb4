namespace Comparison.Runs;

/// <summary>One counted figure of a case: compared without statistics.</summary>
/// <param name="Id">Its name, such as <c>Allocated Memory</c>.</param>
/// <param name="Unit">Such as <c>B</c>; empty for plain counts.</param>
/// <param name="Value">For one invocation.</param>
public sealed record MetricValue(string Id, string Unit, double Value);
