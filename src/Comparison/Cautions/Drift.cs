using Comparison.Judges;
using Comparison.Statistics;
using Comparison.Verdicts;
using Pragmastat;

namespace Comparison.Cautions;

/// <summary>Did a side become slower or faster while it was measured?</summary>
internal static class Drift
{
    // The normal approximation of the test needs so many.
    private const int Least = 10;
    private const double Level = 1e-4;

    public static Warning? Check(string side, SampleUnits units)
    {
        if (units.Times.Count < Least || MannKendall.PValue(units.Times) > Level)
            return null;
        int third = units.Times.Count / 3;
        double before = Center(units.Times.Take(third));
        double after = Center(units.Times.TakeLast(third));
        string what = units.Rounds is null ? "iterations" : "rounds";
        return Text.Warning(
            WarningKind.Drift,
            $"The {side} drifted: from {Times.Format(before)} in the first third of its {what} to {Times.Format(after)} in the last one.");
    }

    private static double Center(IEnumerable<double> times) => Toolkit.Center(new Sample([.. times])).NominalValue;
}
