using Comparison.Statistics;
using Comparison.Verdicts;

namespace Comparison.Warnings;

/// <summary>
/// Do the sides differ much in spread and in number? Ranks take both to have the same shape: if the few stray far and the many do not, bounds
/// miss the truth more often than they say. A threshold of a few percent forgives that, a smaller one does not.
/// </summary>
internal static class UnequalSides
{
    private const double ForgivingThreshold = 0.02;
    private const double MuchMoreSpread = 2;
    private const double ManyMore = 1.5;

    public static Warning? Check(LaunchTimes ofBase, LaunchTimes ofDiff, double threshold)
    {
        (int n, int m) = (ofBase.Times.Count, ofDiff.Times.Count);
        if (threshold >= ForgivingThreshold || Math.Max(n, m) < ManyMore * Math.Min(n, m) || Math.Min(n, m) < 2)
            return null;
        (double one, double other) = (Spread(ofBase.Times), Spread(ofDiff.Times));
        return Math.Max(one, other) < MuchMoreSpread * Math.Min(one, other)
            ? null
            : WarningText.Create(
                WarningKind.UnequalSides,
                $"The sides differ much in spread ({one:0.0%} and {other:0.0%}) and in number ({n} and {m}): at a threshold below {ForgivingThreshold:0%} a verdict can be wrong more often than the misrate says. Measure both equally often.");
    }

    private static double Spread(IReadOnlyList<double> times) => RobustEstimates.Spread(RatioEstimate.Logs(times));
}
