using System.Globalization;

namespace Bench.Verbs.SelfChecks;

/// <summary>Shares of simulated trials: how they are counted and written, and what chance alone does to them.</summary>
internal static class Chance
{
    // A binomial count strays further once in a thousand times.
    private const double Deviations = 3;

    /// <summary>Part of the trials that count; each is made from its number, so that they are the same on every call.</summary>
    public static double Share(int trials, Predicate<Random> counts) => Enumerable.Range(0, trials).Count(trial => counts(new Random(trial))) / (double)trials;

    /// <summary>Whether a share may come about although the true one is not above <paramref name="rate"/>.</summary>
    public static bool Allows(double share, double rate, int trials) => share <= rate + (Deviations * Deviation(rate, trials));

    /// <summary>Whether a share may come about although the true one is not below <paramref name="rate"/>.</summary>
    public static bool AllowsLess(double share, double rate, int trials) => share >= rate - (Deviations * Deviation(rate, trials));

    /// <summary>Percent.</summary>
    public static string Percent(double share, string format = "0") => (share * 100).ToString(format, CultureInfo.InvariantCulture);

    private static double Deviation(double rate, int trials) => Math.Sqrt(rate * (1 - rate) / trials);
}
