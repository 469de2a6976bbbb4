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
        $"Ratio is {(comparison.Baseline is { } baseline ? $"the variant's time divided by that of {Printable.Escape(baseline)}" : "time of diff divided by time of base")}; differences up to {comparison.Settings.Threshold} do not matter.{Claim(comparison)}{Turns(comparison)}");

    // A misrate is said of those cases only that have one.
    private static string Claim(RunComparison comparison)
    {
        int all = comparison.Cases.Count;
        int single = comparison.Cases.Count(each => each.SingleLaunch is not null);
        int trusted = comparison.Cases.Count(each => each.Misrate is null) - single;
        string[] sentences =
        [
            .. single + trusted < all ? [Rate(comparison)] : Array.Empty<string>(),
            .. single == 0 ? Array.Empty<string>()
                : single == all ? [$"Each case has a side that is a single launch: differences between launches are not in the bounds, and no verdict is given. {LaunchPrior.Advice}"]
                : [$"Nothing is claimed of {Cases(single)} a side with a single launch. {LaunchPrior.Advice}"],
            .. trusted == 0 ? Array.Empty<string>()
                : [$"{(trusted == all ? "Each case has" : Figures.Count(trusted, "case") + (trusted == 1 ? " has" : " have"))} a side with a single launch, whose iterations were trusted to be independent: how often such verdicts are wrong cannot be said."],
        ];
        return string.Concat(sentences.Select(sentence => " " + sentence));
    }

    private static string Rate(RunComparison comparison) => string.Create(
        CultureInfo.InvariantCulture,
        $"A verdict of this comparison as a whole is wrong at most in {comparison.Settings.Misrate:0.####e+0} of comparisons, which leaves {comparison.Settings.CaseMisrate:0.####e+0} to each case{(comparison.Diff.Looks.Count > 0 ? " (Bonferroni)" : ", and more to what is in doubt when others are settled (Holm)")}. That takes launches to be independent of each other, and the noise of both sides to have the same shape.");

    private static string Cases(int count) => $"{Figures.Count(count, "case")} that {(count == 1 ? "has" : "have")}";

    private static string Turns(RunComparison comparison)
    {
        int byTurns = comparison.Cases.Count(each => each.ByTurns);
        return byTurns == 0 ? ""
            : byTurns == comparison.Cases.Count ? " All are compared by the turns that both sides took in each round."
            : string.Create(CultureInfo.InvariantCulture, $" {byTurns} of {comparison.Cases.Count} are compared by turns, the others by launches.");
    }
}
