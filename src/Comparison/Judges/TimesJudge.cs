using Comparison.Statistics;
using Comparison.Verdicts;

namespace Comparison.Judges;

/// <summary>The times of two sides: how do they stand to each other, and what does that allow to say?</summary>
/// <param name="tolerance">Differences up to this do not matter.</param>
/// <param name="misrate">How often the verdict may be wrong; above 0, below 1.</param>
public sealed class TimesJudge(Tolerance tolerance, double misrate)
{
    /// <param name="ofBase">What is compared with.</param>
    /// <param name="ofDiff">What is judged.</param>
    /// <param name="shareRounds">Whether equal rounds of both met the same machine.</param>
    public TimesVerdict Judge(SampleUnits ofBase, SampleUnits ofDiff, bool shareRounds)
    {
        (IReadOnlyList<double> x, IReadOnlyList<double> y) = shareRounds ? Met(ofDiff, ofBase) : ([], []);
        // By round where so few rounds can reach the misrate. Otherwise side by side, which is valid too: what the rounds have in common
        // lies in both samples, so that the bounds are too wide, not too narrow.
        bool paired = x.Count > 0 && SignedRankNull.Margin(x.Count, misrate) > 0;
        if (!paired)
            (x, y) = (ofDiff.Times, ofBase.Times);
        Func<IReadOnlyList<double>, IReadOnlyList<double>, double, Estimate> estimate = paired ? ShiftEstimate.Paired : ShiftEstimate.Unpaired;
        Estimate ratio = RatioEstimate.Of(estimate(RatioEstimate.Logs(x), RatioEstimate.Logs(y), misrate));
        Estimate shift = estimate(x, y, misrate);
        return new TimesVerdict(VerdictRule.Judge(ratio, shift, tolerance), ratio, shift, paired);
    }

    private static (double[] X, double[] Y) Met(SampleUnits x, SampleUnits y)
    {
        Dictionary<int, double> times = y.Rounds!.Zip(y.Times).ToDictionary();
        (double X, double Y)[] met =
        [
            .. x.Rounds!.Zip(x.Times).Where(unit => times.ContainsKey(unit.First)).Select(unit => (unit.Second, times[unit.First])),
        ];
        return ([.. met.Select(pair => pair.X)], [.. met.Select(pair => pair.Y)]);
    }
}
