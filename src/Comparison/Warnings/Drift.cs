using Comparison.Statistics;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Warnings;

/// <summary>Did a side become slower or faster while it was measured?</summary>
internal static class Drift
{
    // A record has dozens of sides: one warning for nothing in twenty records or so.
    private const double Level = 5e-4;

    public static Warning? Check(string side, LaunchTimes launches)
    {
        if (MannKendall.PValue(launches.Times) > Level)
            return null;
        int third = launches.Times.Count / 3;
        double before = Center(launches.Times.Take(third));
        double after = Center(launches.Times.TakeLast(third));
        string what = launches.Launches is null ? "iterations" : "rounds";
        return WarningText.Create(
            WarningKind.Drift,
            $"The {side} drifted: from {Figures.Time(before)} in the first third of its {what} to {Figures.Time(after)} in the last one.");
    }

    private static double Center(IEnumerable<double> times) => RobustEstimates.Center([.. times]);
}
