namespace Bench.Sessions;

/// <summary>One line from a side's process.</summary>
/// <param name="Error">What the user has to be told; null if there is nothing.</param>
/// <param name="Hello">In the first reply.</param>
/// <param name="Result">In the reply to a case.</param>
internal sealed record SideReply(string? Error, SideHello? Hello, CaseResult? Result);
