using Comparison.Statistics;
using Comparison.Verdicts;

namespace Comparison.Judges;

/// <summary>What the times of two sides say.</summary>
/// <param name="Verdict">About the side judged.</param>
/// <param name="Ratio">Its time divided by the base's.</param>
/// <param name="Shift">Nanoseconds that it takes longer.</param>
/// <param name="IsPaired">Whether they were compared round by round.</param>
/// <param name="ByTurns">Whether it was by the turns that they took within each round.</param>
internal readonly record struct TimesVerdict(Verdict Verdict, Estimate Ratio, Estimate Shift, bool IsPaired, bool ByTurns = false);
