using Comparison.Runs;
using Comparison.Statistics;

namespace Comparison.Judges;

/// <summary>The times of two sides: how do they stand to each other, and what does that allow to say?</summary>
/// <param name="tolerance">Differences up to this do not matter.</param>
/// <param name="misrate">How often the verdict may be wrong; above 0, below 1.</param>
internal sealed class TimesJudge(Tolerance tolerance, double misrate)
{
    /// <param name="ofBase">What is compared with.</param>
    /// <param name="ofDiff">What is judged.</param>
    /// <param name="shareRounds">Whether equal rounds of both met the same machine.</param>
    public TimesVerdict Judge(LaunchTimes ofBase, LaunchTimes ofDiff, bool shareRounds) =>
        Contrast.From(tolerance, ofBase, ofDiff, shareRounds, misrate).At(misrate);

    /// <summary>The same by the turns that both took in rounds that they share.</summary>
    /// <param name="ofBase">What is compared with.</param>
    /// <param name="ofDiff">What is judged.</param>
    /// <returns>Null if they share no turns, or too few rounds of them for the misrate.</returns>
    public TimesVerdict? Judge(IReadOnlyList<TurnRound> ofBase, IReadOnlyList<TurnRound> ofDiff) =>
        Contrast.From(tolerance, ofBase, ofDiff, misrate)?.At(misrate);
}
