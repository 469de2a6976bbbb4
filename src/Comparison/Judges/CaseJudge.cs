using Comparison.Noise;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;
using Comparison.Warnings;

namespace Comparison.Judges;

/// <summary>One case: what do its samples allow to say?</summary>
/// <param name="tolerance">Differences up to this do not matter.</param>
/// <param name="leastMisrate">What each case has of the misrate as long as all are in doubt.</param>
/// <param name="fence">What noise does on the machine of both sides; null if unknown.</param>
/// <param name="trustSingleLaunch">Whether the iterations of a single launch count as independent of each other.</param>
/// <param name="looks">Where rounds were measured until it was settled; null if there was one look.</param>
internal sealed class CaseJudge(Tolerance tolerance, double leastMisrate, NoiseFence? fence, bool trustSingleLaunch, LookPlan? looks = null)
{
    /// <summary>Whether there can be no verdict, since nothing is known of how launches of a side differ.</summary>
    public static bool IsSingleLaunch(CasePair pair) => !pair.ShareRounds && (!HasSeveralLaunches(pair.Base) || !HasSeveralLaunches(pair.Diff));

    /// <param name="pair">Both with samples.</param>
    public OpenCase Open(CasePair pair)
    {
        // Of a session a single round counts as a launch, too.
        // Iterations of one side are not compared with launches of the other.
        bool inLaunches = pair.ShareRounds || HasSeveralLaunches(pair.Base) || HasSeveralLaunches(pair.Diff);
        LaunchTimes x = LaunchTimes.From(pair.Diff.Observations, inLaunches);
        LaunchTimes y = LaunchTimes.From(pair.Base.Observations, inLaunches);
        (Contrast? byTurns, double? misrate) = pair.ShareRounds ? ContrastTurns(pair.Base.Turns, pair.Diff.Turns) : (null, null);
        return new OpenCase(pair, y, x, byTurns ?? ContrastFew(pair, y, x))
        {
            IsSingleLaunch = !trustSingleLaunch && IsSingleLaunch(pair),
            LookMisrate = byTurns is null ? null : misrate,
        };
    }

    /// <param name="open">The case.</param>
    /// <param name="misrate">What the correction for many comparisons leaves for it.</param>
    public CaseComparison Judge(OpenCase open, double misrate)
    {
        (CasePair pair, LaunchTimes y, LaunchTimes x, _) = open;
        misrate = open.LookMisrate ?? misrate;
        (Verdict verdict, Estimate ratio, Estimate shift, bool paired, bool turns) = open.Contrast.At(misrate);

        var warnings = new List<Warning>();
        SingleLaunchAnswer? single = null;
        if (open.IsSingleLaunch)
        {
            var prior = LaunchPrior.From(fence, pair.Base.Id);
            single = prior.Answer(ratio.Value);
            verdict = Verdict.Inconclusive;
            warnings.Add(new Warning(WarningKind.SingleLaunch, prior.Explain(ratio.Value)));
        }
        int rounds = Math.Min(x.Times.Count, y.Times.Count);
        int? more = single is null && verdict == Verdict.Inconclusive ? MoreOf(open, rounds, misrate) : null;
        if (double.IsInfinity(shift.Upper) && single is null)
            warnings.Add(IsSingleLaunch(pair) ? TooFewIterations(x, y, misrate) : TooFew(x, y, misrate));

        (double Lower, double Upper)? noise = NoiseOf(pair, rounds, turns);
        if (verdict is Verdict.Faster or Verdict.Slower && noise is (var lower, var upper) && ratio.Value >= lower && ratio.Value <= upper)
        {
            verdict = Verdict.Inconclusive;
            warnings.Add(WarningText.Create(
                WarningKind.WithinNoise,
                $"The ratio {ratio.Value:0.000} is beyond the threshold, but A against A yields ratios up to {upper:0.000} on this machine{(pair.ShareRounds ? "" : ", from one session to the next")}."));
        }
        warnings.AddRange(CaseWarnings.From(pair, y, x, (paired, turns), tolerance.Relative));
        return new CaseComparison
        {
            Base = Side(pair.Base, y),
            Diff = Side(pair.Diff, x),
            Verdict = verdict,
            Ratio = ratio,
            Shift = shift,
            Misrate = IsSingleLaunch(pair) ? null : misrate,
            IsPaired = paired,
            ByTurns = turns,
            NoiseFence = noise?.Upper,
            MoreRounds = more,
            SingleLaunch = single,
            Metrics = MetricPairs.Match(pair.Base.Metrics, pair.Diff.Metrics),
            Warnings = warnings,
        };
    }

    // Sides that did not meet in the same rounds have what the machine did in between in their ratio.
    private (double Lower, double Upper)? NoiseOf(CasePair pair, int rounds, bool turns)
    {
        FenceEntry? entry = fence?.Find(pair.Base.Id.Workload, pair.Base.Id.Arguments, rounds);
        return pair.ShareRounds
            ? entry is null || fence!.ByTurns != turns ? null : (entry.Lower, entry.Upper)
            : entry?.Sequential is { } sequential ? (1 / sequential, sequential) : null;
    }

    // With several looks a case is judged by the rounds up to its last look, with that look's share of the misrate.
    private (Contrast? Contrast, double? Misrate) ContrastTurns(IReadOnlyList<TurnRound> ofBase, IReadOnlyList<TurnRound> ofDiff)
    {
        if (looks is null)
            return (Contrast.From(tolerance, ofBase, ofDiff, leastMisrate), null);
        int last = Math.Min(ofBase.Select(each => each.Round).DefaultIfEmpty().Max(), ofDiff.Select(each => each.Round).DefaultIfEmpty().Max());
        Look[] taken = [.. looks.Spend(leastMisrate).Where(look => look.Round <= last)];
        return taken is [.., var look]
            ? (Contrast.From(tolerance, [.. ofBase.Where(each => each.Round <= look.Round)], [.. ofDiff.Where(each => each.Round <= look.Round)], look.Misrate), look.Misrate)
            : (null, null);
    }

    // Where there are too few rounds of turns for bounds, launches may have enough for theirs; if not, turns are the better estimate.
    private Contrast ContrastFew(CasePair pair, LaunchTimes ofBase, LaunchTimes ofDiff)
    {
        var launches = Contrast.From(tolerance, ofBase, ofDiff, pair.ShareRounds, leastMisrate);
        return launches.HasBounds(leastMisrate) ? launches : TurnsOf(pair) ?? launches;
    }

    // Turns that are too few for a verdict say how many would do all the same.
    private int? MoreOf(OpenCase open, int rounds, double misrate) =>
        MoreRounds.Estimate((open.Contrast.ByTurns ? null : TurnsOf(open.Pair)) ?? open.Contrast, rounds, misrate);

    // However few they are.
    private Contrast? TurnsOf(CasePair pair) => pair.ShareRounds ? Contrast.From(tolerance, pair.Base.Turns, pair.Diff.Turns, leastMisrate: 1) : null;

    private static bool HasSeveralLaunches(RunCase side) => side.Observations.Any(each => each.Launch != side.Observations[0].Launch);

    private static Warning TooFew(LaunchTimes x, LaunchTimes y, double misrate) => WarningText.Create(
        WarningKind.TooFewSamples,
        $"{y.Times.Count} and {x.Times.Count} rounds or launches cannot reach a misrate of {misrate:0.##e+0} (at best {MannWhitneyNull.LeastMisrate(x.Times.Count, y.Times.Count):0.##e+0}): {MoreRounds.Least(misrate)} on each side can.");

    // How often what is said of a single launch is wrong, nobody knows.
    private static Warning TooFewIterations(LaunchTimes x, LaunchTimes y, double misrate) => WarningText.Create(
        WarningKind.TooFewSamples, $"{y.Times.Count} and {x.Times.Count} values are too few for bounds: {MoreRounds.Least(misrate)} on each side would do.");

    private static CaseSide Side(RunCase side, LaunchTimes launches) =>
        new(side.Id, side.Observations, launches.Times.Count, RobustEstimates.Center(launches.Times), RobustEstimates.Spread(launches.Times));
}
