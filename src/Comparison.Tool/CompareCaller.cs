namespace Comparison.Tool;

/// <summary>Which program asks for a comparison.</summary>
/// <param name="Command">What users type, for messages.</param>
/// <param name="Baseline">The variant that the others of a run are compared with unless another one is named; null: one has to be named.</param>
/// <param name="Results">Yields a folder of records in which to look for the machine's noise; null: the <c>results</c> folder that the run lies in.</param>
internal sealed record CompareCaller(string Command, string? Baseline, Func<string>? Results);
