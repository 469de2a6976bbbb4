using Comparison.Runs;

namespace Comparison.Verdicts;

/// <summary>Two cases that are compared.</summary>
/// <param name="Base">What is compared with.</param>
/// <param name="Diff">What is judged.</param>
/// <param name="ShareRounds">Whether equal rounds of both met the same machine.</param>
/// <param name="JobsDiffer">Whether they are one benchmark whose jobs have different names.</param>
internal sealed record CasePair(RunCase Base, RunCase Diff, bool ShareRounds, bool JobsDiffer = false);
