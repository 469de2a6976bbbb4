using Comparison.Statistics;

namespace Comparison.Judges;

/// <summary>How many more rounds would probably settle what these did not?</summary>
internal static class MoreRounds
{
    // Nobody runs more than that.
    private const double TooMany = 10_000;

    /// <summary>The fewest rounds on each side with which the misrate can be reached.</summary>
    public static int Least(double misrate)
    {
        int rounds = 1;
        while (MannWhitneyNull.Margin(rounds, rounds, misrate) == 0)
            rounds++;
        return rounds;
    }

    /// <summary>The fewest rounds with which the misrate can be reached if both sides are compared round by round.</summary>
    public static int LeastPaired(double misrate)
    {
        int rounds = 1;
        while (SignedRankNull.Margin(rounds, misrate) == 0)
            rounds++;
        return rounds;
    }

    /// <summary>
    /// Bounds shrink with the square root of the number of rounds; they have to become narrower than the distance of the estimate from the
    /// nearer edge of the tolerance.
    /// </summary>
    /// <returns>Null if the estimate lies almost on the edge.</returns>
    public static int? Estimate(Estimate ratio, Estimate shift, Tolerance tolerance, int rounds, double misrate)
    {
        if (double.IsInfinity(shift.Upper))
            return Math.Max(1, Least(misrate) - rounds);
        double needed = tolerance.Relative > 0 || tolerance.Nanoseconds == 0
            ? Needed(Log(ratio), Math.Log(1 + tolerance.Relative), rounds)
            : Needed(shift, tolerance.Nanoseconds, rounds);
        return needed > TooMany ? null : Math.Max(1, (int)Math.Ceiling(needed) - rounds);
    }

    private static double Needed(Estimate difference, double tolerance, int rounds)
    {
        double distance = Math.Abs(Math.Abs(difference.Value) - tolerance);
        double reach = Math.Max(difference.Upper - difference.Value, difference.Value - difference.Lower);
        return rounds * Math.Pow(reach / distance, 2);
    }

    private static Estimate Log(Estimate ratio) => new(Math.Log(ratio.Value), Math.Log(ratio.Lower), Math.Log(ratio.Upper));
}
