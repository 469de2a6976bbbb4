using Comparison.Statistics;
using Comparison.Verdicts;

namespace Comparison.Judges;

/// <summary>
/// What do bounds allow to say? A difference is claimed if it is beyond the tolerance wherever in its bounds the truth lies, and denied if
/// it is within the tolerance wherever it lies: a test of superiority and one of equivalence (Schuirmann, 1987) with the same bounds.
/// </summary>
internal static class VerdictRule
{
    /// <param name="logs">Logarithm of the other side's time divided by the base's.</param>
    /// <param name="shift">Nanoseconds that the other side takes longer.</param>
    /// <param name="tolerance">A difference matters if it exceeds both parts of it.</param>
    public static Verdict Judge(Estimate logs, Estimate shift, Tolerance tolerance)
    {
        double most = tolerance.Log;
        if (logs.Lower > most && shift.Lower > tolerance.Nanoseconds)
            return Verdict.Slower;
        if (logs.Upper < -most && shift.Upper < -tolerance.Nanoseconds)
            return Verdict.Faster;
        bool withinRelative = logs.Lower >= -most && logs.Upper <= most;
        bool withinAbsolute = shift.Lower >= -tolerance.Nanoseconds && shift.Upper <= tolerance.Nanoseconds;
        return withinRelative || withinAbsolute ? Verdict.Same : Verdict.Inconclusive;
    }
}
