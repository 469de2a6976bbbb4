using Comparison.Judges;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Perfolizer.Metrology;

namespace Comparison.Tests.Judging;

/// <summary>What holds for estimates and verdicts of any samples.</summary>
[Properties(Arbitrary = [typeof(TwoSides)], MaxTest = 300)]
public sealed class EstimateProperties
{
    // No two of the times lie just so far apart: what rounding says there is nobody's verdict.
    private static readonly Tolerance s_tolerance = Tolerance.From(Threshold.Parse("2.03%"));

    [Property]
    public bool Swapping_the_sides_inverts_the_verdict(TwoSides sides)
    {
        TimesVerdict forth = Judge(sides.Base, sides.Diff, sides);
        TimesVerdict back = Judge(sides.Diff, sides.Base, sides);
        return back.Verdict == Inverse(forth.Verdict)
            && Near(back.Ratio.Value, 1 / forth.Ratio.Value)
            && Near(back.Ratio.Lower, 1 / forth.Ratio.Upper)
            && Near(back.Ratio.Upper, 1 / forth.Ratio.Lower)
            && Near(back.Shift.Value, -forth.Shift.Value)
            && Near(back.Shift.Lower, -forth.Shift.Upper);
    }

    // With what the clock cannot tell, which is a time too.
    [Property]
    public bool Scaling_times_and_tolerance_changes_nothing(TwoSides sides, PositiveInt factor)
    {
        TimesVerdict once = Judge(sides.Base, sides.Diff, sides);
        TimesVerdict scaled = Judge(
            Scale(sides.Base, factor.Get), Scale(sides.Diff, factor.Get), sides, s_tolerance with { Nanoseconds = s_tolerance.Nanoseconds * factor.Get });
        return scaled.Verdict == once.Verdict
            && Near(scaled.Ratio.Value, once.Ratio.Value)
            && Near(scaled.Ratio.Lower, once.Ratio.Lower)
            && Near(scaled.Ratio.Upper, once.Ratio.Upper)
            && Near(scaled.Shift.Value, once.Shift.Value * factor.Get);
    }

    [Property]
    public bool Bounds_contain_the_estimate(TwoSides sides)
    {
        TimesVerdict verdict = Judge(sides.Base, sides.Diff, sides);
        return Contains(verdict.Ratio) && Contains(verdict.Shift);
    }

    [Property]
    public bool A_larger_misrate_never_widens_the_bounds(TwoSides sides)
    {
        double[] misrates = [1e-6, 1e-4, 1e-3, 0.01, 0.05, 0.3];
        Estimate[] ratios = [.. misrates.Select(misrate => Unpaired(sides, misrate))];
        Estimate[] paired = [.. misrates.Select(misrate => Paired(sides, misrate))];
        return Narrowing(ratios) && Narrowing(paired);
    }

    [Property]
    public bool A_side_against_itself_is_never_faster_or_slower(TwoSides sides) =>
        Judge(sides.Base, sides.Base, sides).Verdict is Verdict.Same or Verdict.Inconclusive;

    private static TimesVerdict Judge(IReadOnlyList<double> ofBase, IReadOnlyList<double> ofDiff, TwoSides sides) => Judge(ofBase, ofDiff, sides, s_tolerance);

    private static TimesVerdict Judge(IReadOnlyList<double> ofBase, IReadOnlyList<double> ofDiff, TwoSides sides, Tolerance tolerance) =>
        new TimesJudge(tolerance, sides.Misrate).Judge(Units(ofBase), Units(ofDiff), sides.ShareRounds);

    private static LaunchTimes Units(IReadOnlyList<double> times) => new(times, [.. Enumerable.Range(1, times.Count)]);

    private static double[] Scale(IReadOnlyList<double> times, double factor) => [.. times.Select(time => time * factor)];

    private static Estimate Unpaired(TwoSides sides, double misrate) =>
        Contrast.From(default, Units(sides.Base), Units(sides.Diff), shareRounds: false, misrate).At(misrate).Ratio;

    private static Estimate Paired(TwoSides sides, double misrate)
    {
        int rounds = Math.Min(sides.Base.Count, sides.Diff.Count);
        TurnRound[] Turns(IEnumerable<double> times) => [.. times.Take(rounds).Select((time, round) => new TurnRound(round, [time], [time]))];
        // Whatever the misrate, so that all are compared in the same way.
        return Contrast.From(default, Turns(sides.Base), Turns(sides.Diff), leastMisrate: 1)!.At(misrate).Ratio;
    }

    [Property]
    public bool A_case_is_settled_from_the_misrate_that_says_so(TwoSides sides)
    {
        Contrast contrast = Contrast.From(s_tolerance, Units(sides.Base), Units(sides.Diff), sides.ShareRounds, sides.Misrate);
        double from = contrast.SettledFrom();
        return from >= 1
            ? contrast.At(0.999).Verdict == Verdict.Inconclusive || from < 2
            : contrast.At(from * 1.0001).Verdict != Verdict.Inconclusive && contrast.At(from * 0.999).Verdict == Verdict.Inconclusive;
    }

    private static Verdict Inverse(Verdict verdict) => verdict switch
    {
        Verdict.Faster => Verdict.Slower,
        Verdict.Slower => Verdict.Faster,
        _ => verdict,
    };

    private static bool Contains(Estimate estimate) => estimate.Lower <= estimate.Value && estimate.Value <= estimate.Upper;

    private static bool Narrowing(Estimate[] estimates) =>
        estimates.Zip(estimates.Skip(1)).All(pair => pair.Second.Lower >= pair.First.Lower && pair.Second.Upper <= pair.First.Upper);

    // Infinite bounds of too few samples are equal, and 1 / infinity is 0.
    private static bool Near(double one, double other) => one == other || Math.Abs(one - other) <= 1e-9 * Math.Max(Math.Abs(one), Math.Abs(other)) + 1e-9;
}
