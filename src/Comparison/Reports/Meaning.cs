using System.Globalization;
using Comparison.Judges;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>What the verdicts mean, in one sentence each.</summary>
internal static class Meaning
{
    public static string Format(RunComparison comparison) => string.Create(
        CultureInfo.InvariantCulture,
        $"Ratio is {(comparison.Baseline is { } baseline ? $"the variant's time divided by that of {Printable.Escape(baseline)}" : "time of diff divided by time of base")}; differences up to {comparison.Settings.Threshold} do not matter. {Claim(comparison)}{Turns(comparison)}");

    private static string Claim(RunComparison comparison)
    {
        int single = comparison.Cases.Count(each => each.SingleLaunch is not null);
        if (single == comparison.Cases.Count && single > 0)
            return $"Each case has a side that is a single launch: differences between launches are not in the bounds, and no verdict is given. {LaunchPrior.Advice}";
        string rate = string.Create(
            CultureInfo.InvariantCulture,
            $"A verdict of this comparison as a whole is wrong at most in {comparison.Settings.Misrate:0.####e+0} of comparisons, which leaves {comparison.Settings.CaseMisrate:0.####e+0} to each case{(comparison.Diff.Looks.Count > 0 ? " (Bonferroni)" : ", and more to what is in doubt when others are settled (Holm)")}. That takes launches to be independent of each other, and the noise of both sides to have the same shape.");
        return single == 0
            ? rate
            : string.Create(CultureInfo.InvariantCulture, $"{rate} Nothing is claimed of {Figures.Count(single, "case")} that {(single == 1 ? "has" : "have")} a side with a single launch. {LaunchPrior.Advice}");
    }

    private static string Turns(RunComparison comparison)
    {
        int byTurns = comparison.Cases.Count(each => each.ByTurns);
        return byTurns == 0 ? ""
            : byTurns == comparison.Cases.Count ? " All are compared by the turns that both sides took in each round."
            : string.Create(CultureInfo.InvariantCulture, $" {byTurns} of {comparison.Cases.Count} are compared by turns, the others by launches.");
    }
}
