namespace Comparison.Verdicts;

/// <summary>One case, judged.</summary>
/// <param name="Base">What it is compared with.</param>
/// <param name="Diff">What is judged.</param>
/// <param name="Verdict">By time.</param>
/// <param name="Ratio">Time of <paramref name="Diff"/> divided by time of <paramref name="Base"/>.</param>
/// <param name="Shift">Nanoseconds that <paramref name="Diff"/> takes longer.</param>
/// <param name="IsPaired">Whether both sides met in the same rounds and were compared round by round.</param>
/// <param name="NoiseFence">The ratio that pure noise was seen to produce on this machine (1.03: up to 3 percent either way); null if unknown.</param>
/// <param name="MoreRounds">How many more rounds would probably settle it; null unless inconclusive, or if none would.</param>
/// <param name="Metrics">Every counted figure that a side has.</param>
/// <param name="Warnings">About this case.</param>
public sealed record CaseComparison(
    CaseSide Base,
    CaseSide Diff,
    Verdict Verdict,
    Estimate Ratio,
    Estimate Shift,
    bool IsPaired,
    double? NoiseFence,
    int? MoreRounds,
    IReadOnlyList<MetricComparison> Metrics,
    IReadOnlyList<Warning> Warnings);
