using Comparison.Runs;

namespace Comparison.Verdicts;

/// <summary>The whole answer: what every renderer draws.</summary>
/// <param name="Base">The run compared with. Across strategies it is the same run as <paramref name="Diff"/>.</param>
/// <param name="Diff">The run judged.</param>
/// <param name="Baseline">Across strategies: the variant the others are compared with. Null where each case is compared with itself.</param>
/// <param name="Settings">What the verdicts mean.</param>
/// <param name="Cases">Every pair that both sides have, in the order of the run judged.</param>
/// <param name="Leftovers">Every case that has no pair.</param>
/// <param name="Warnings">About the comparison as a whole.</param>
public sealed record RunComparison(
    Run Base,
    Run Diff,
    string? Baseline,
    ComparisonSettings Settings,
    IReadOnlyList<CaseComparison> Cases,
    IReadOnlyList<Leftover> Leftovers,
    IReadOnlyList<Warning> Warnings);
