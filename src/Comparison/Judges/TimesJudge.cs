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
    public TimesVerdict Judge(LaunchTimes ofBase, LaunchTimes ofDiff, bool shareRounds)
    {
        (IReadOnlyList<double> x, IReadOnlyList<double> y) = shareRounds ? Met(ofDiff, ofBase) : ([], []);
        // By round where so few rounds can reach the misrate. Otherwise side by side, which is valid too: what the rounds have in common
        // lies in both samples, so that the bounds are too wide, not too narrow.
        bool paired = x.Count > 0 && SignedRankNull.Margin(x.Count, misrate) > 0;
        if (!paired)
            (x, y) = (ofDiff.Times, ofBase.Times);
        Func<IReadOnlyList<double>, IReadOnlyList<double>, double, Estimate> estimate = paired ? ShiftEstimate.Paired : ShiftEstimate.Unpaired;
        Estimate ratio = RatioEstimate.FromLogarithms(estimate(RatioEstimate.Logs(x), RatioEstimate.Logs(y), misrate));
        Estimate shift = estimate(x, y, misrate);
        return new TimesVerdict(VerdictRule.Judge(ratio, shift, tolerance), ratio, shift, paired);
    }

    /// <summary>The same by the turns that both took in rounds that they share.</summary>
    /// <param name="ofBase">What is compared with.</param>
    /// <param name="ofDiff">What is judged.</param>
    /// <returns>Null if they share no turns, or too few rounds of them for the misrate.</returns>
    public TimesVerdict? Judge(IReadOnlyList<TurnRound> ofBase, IReadOnlyList<TurnRound> ofDiff)
    {
        IReadOnlyList<(int Round, double LogRatio, double Nanoseconds)> rounds = TurnDifference.Between(ofDiff, ofBase);
        if (rounds.Count == 0 || SignedRankNull.Margin(rounds.Count, misrate) == 0)
            return null;
        double[] zeros = new double[rounds.Count];
        Estimate ratio = RatioEstimate.FromLogarithms(ShiftEstimate.Paired([.. rounds.Select(round => round.LogRatio)], zeros, misrate));
        Estimate shift = ShiftEstimate.Paired([.. rounds.Select(round => round.Nanoseconds)], zeros, misrate);
        return new TimesVerdict(VerdictRule.Judge(ratio, shift, tolerance), ratio, shift, IsPaired: true, ByTurns: true);
    }

    private static (double[] X, double[] Y) Met(LaunchTimes x, LaunchTimes y)
    {
        Dictionary<int, double> times = y.Launches!.Zip(y.Times).ToDictionary();
        (double X, double Y)[] met =
        [
            .. x.Launches!.Zip(x.Times).Where(launch => times.ContainsKey(launch.First)).Select(launch => (launch.Second, times[launch.First])),
        ];
        return ([.. met.Select(pair => pair.X)], [.. met.Select(pair => pair.Y)]);
    }
}
