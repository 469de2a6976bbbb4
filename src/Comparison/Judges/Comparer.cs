using Comparison.Warnings;
using Comparison.Noise;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;
using Perfolizer.Metrology;

namespace Comparison.Judges;

/// <summary>Two runs, or the variants of one, judged case by case.</summary>
/// <param name="threshold">Differences up to this do not matter: percentages and times, of which the larger one counts.</param>
/// <param name="misrate">
/// How often a verdict of the whole comparison may be wrong; above 0, below 1. Every case gets an equal part of it; those that are settled
/// leave theirs to the others (Holm). Where rounds were measured until it was settled, nobody leaves anything (Bonferroni).
/// </param>
/// <param name="fence">What noise does on the machine that both sides were measured on; null if unknown.</param>
public sealed class Comparer(Threshold threshold, double misrate, NoiseFence? fence = null)
{
    private readonly Tolerance _tolerance = Tolerance.From(threshold);

    /// <summary>
    /// Whether the iterations of a single process launch count as independent of each other. They are not: a launch has a speed of its own,
    /// and nothing within it says how much another one would differ. Without this no verdict is given where a side has one launch.
    /// </summary>
    public bool TrustSingleLaunch { get; init; }

    /// <summary>Each case with itself.</summary>
    /// <param name="baseRun">The run compared with.</param>
    /// <param name="diffRun">The run judged.</param>
    public RunComparison Compare(Run baseRun, Run diffRun) =>
        Judge(baseRun, diffRun, null, CasePairing.Between(baseRun, diffRun), RunWarnings.From(baseRun, diffRun));

    /// <summary>Every variant with one of them.</summary>
    /// <param name="run">With several variants of the same cases.</param>
    /// <param name="baseline">The variant that the others are compared with.</param>
    public RunComparison CompareVariants(Run run, string baseline) =>
        Judge(run, run, baseline, CasePairing.AcrossVariants(run, baseline), RunWarnings.From(run));

    private RunComparison Judge(Run baseRun, Run diffRun, string? baseline, CasePairing pairing, IReadOnlyList<Warning> warnings)
    {
        // Of what cannot be judged nothing is claimed that could be wrong.
        int judged = pairing.Pairs.Count(pair => TrustSingleLaunch || !CaseJudge.IsSingleLaunch(pair));
        var settings = new ComparisonSettings(threshold, misrate, misrate / Math.Max(1, judged));
        LookPlan? looks = diffRun.Looks.Count > 0 ? new LookPlan(diffRun.Looks, diffRun.MostRounds) : null;
        var judge = new CaseJudge(_tolerance, settings.CaseMisrate, fence, TrustSingleLaunch, looks);
        OpenCase[] open = EachCase.Select(pairing.Pairs, judge.Open);
        double[] misrates = looks is null ? StepDown(open, settings) : [.. open.Select(_ => settings.CaseMisrate)];
        return new RunComparison(
            baseRun, diffRun, baseline, settings,
            EachCase.Select([.. open.Zip(misrates)], each => judge.Judge(each.First, each.Second)),
            pairing.Leftovers, warnings);
    }

    private static double[] StepDown(OpenCase[] open, ComparisonSettings settings)
    {
        // Where nothing is claimed, the bounds are shown for what they are worth.
        double[] misrates = [.. open.Select(_ => settings.CaseMisrate)];
        int[] judged = [.. Enumerable.Range(0, open.Length).Where(index => !open[index].IsSingleLaunch)];
        double[] settledFrom = EachCase.Select(judged, index => open[index].Contrast.SettledFrom());
        foreach ((int index, double level) in judged.Zip(Judges.StepDown.Levels(settledFrom, settings.Misrate)))
            misrates[index] = level;
        return misrates;
    }
}
