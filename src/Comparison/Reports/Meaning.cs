using System.Globalization;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>What the verdicts mean, in one sentence each.</summary>
internal static class Meaning
{
    public static string Format(RunComparison comparison) => string.Create(
        CultureInfo.InvariantCulture,
        $"Ratio is {(comparison.Baseline is { } baseline ? $"the variant's time divided by that of {Printable.Escape(baseline)}" : "time of diff divided by time of base")}; differences up to {comparison.Settings.Threshold} do not matter. A verdict of this comparison as a whole is wrong at most in {comparison.Settings.Misrate:0.####e+0} of comparisons, which leaves {comparison.Settings.CaseMisrate:0.####e+0} to each case (Bonferroni).{Turns(comparison)}");

    private static string Turns(RunComparison comparison)
    {
        int byTurns = comparison.Cases.Count(each => each.ByTurns);
        return byTurns == 0 ? ""
            : byTurns == comparison.Cases.Count ? " All are compared by the turns that both sides took in each round."
            : string.Create(CultureInfo.InvariantCulture, $" {byTurns} of {comparison.Cases.Count} are compared by turns, the others by launches.");
    }
}
