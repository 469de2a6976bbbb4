using Comparison.Cautions;
using Comparison.Noise;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;
using Pragmastat;

namespace Comparison.Judges;

/// <summary>One case: what do its samples allow to say?</summary>
/// <param name="tolerance">Differences up to this do not matter.</param>
/// <param name="misrate">What the correction for many comparisons leaves for one case.</param>
/// <param name="fence">What noise does on the machine of both sides; null if unknown.</param>
internal sealed class CaseJudge(Tolerance tolerance, double misrate, NoiseFence? fence)
{
    private readonly TimesJudge _judge = new(tolerance, misrate);

    /// <param name="pair">Both with samples.</param>
    public CaseComparison Judge(CasePair pair)
    {
        // Rounds of a session are units even if there is only one of them.
        SampleUnits x = SampleUnits.Of(pair.Diff.Samples, pair.ShareRounds);
        SampleUnits y = SampleUnits.Of(pair.Base.Samples, pair.ShareRounds);
        (Verdict verdict, Estimate ratio, Estimate shift, bool paired) = _judge.Judge(y, x, pair.ShareRounds);

        var warnings = new List<Warning>();
        int rounds = Math.Min(x.Times.Count, y.Times.Count);
        int? more = verdict == Verdict.Inconclusive ? MoreRounds.Estimate(ratio, shift, tolerance, rounds, misrate) : null;
        if (double.IsInfinity(shift.Upper))
            warnings.Add(TooFew(x, y));

        FenceEntry? noise = fence?.Find(pair.Base.Id.Workload, pair.Base.Id.Arguments, rounds);
        if (verdict is Verdict.Faster or Verdict.Slower && noise is not null && ratio.Value >= noise.Lower && ratio.Value <= noise.Upper)
        {
            verdict = Verdict.Inconclusive;
            warnings.Add(Text.Warning(
                WarningKind.WithinNoise,
                $"The ratio {ratio.Value:0.000} is beyond the threshold, but A against A yields ratios up to {noise.Upper:0.000} on this machine."));
        }
        warnings.AddRange(CaseCautions.Of(pair, x, y));
        return new CaseComparison(
            Side(pair.Base, y), Side(pair.Diff, x), verdict, ratio, shift, paired, noise?.Upper, more,
            MetricPairs.Of(pair.Base.Metrics, pair.Diff.Metrics), warnings);
    }

    private Warning TooFew(SampleUnits x, SampleUnits y)
    {
        string what = x.Rounds is null && y.Rounds is null ? "iterations" : "rounds or launches";
        return Text.Warning(
            WarningKind.TooFewSamples,
            $"{y.Times.Count} and {x.Times.Count} {what} cannot reach a misrate of {misrate:0.##e+0} (at best {MannWhitneyNull.LeastMisrate(x.Times.Count, y.Times.Count):0.##e+0}): {MoreRounds.Least(misrate)} on each side can.");
    }

    private static CaseSide Side(RunCase side, SampleUnits units)
    {
        var sample = new Pragmastat.Sample(units.Times);
        return new CaseSide(side.Id, side.Samples, units.Times.Count, Toolkit.Center(sample).NominalValue, Toolkit.Spread(sample).NominalValue);
    }
}
