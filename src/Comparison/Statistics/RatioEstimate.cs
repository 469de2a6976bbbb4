namespace Comparison.Statistics;

/// <summary>How many times as large as another one is a sample? The shift of the logarithms.</summary>
internal static class RatioEstimate
{
    /// <summary>
    /// Nanoseconds below which a time cannot be told from none: about a cycle, and less than the overhead that is taken off varies by. (The
    /// noise filter of dotnet/performance's ResultsComparer has the same value.) A ratio to such a time is unknown.
    /// </summary>
    public const double ClockFloor = 0.3;

    /// <summary>Logarithms of times; those below the floor count as the floor, so that a ratio is rather too near to 1.</summary>
    /// <param name="nanoseconds">Not negative.</param>
    public static double[] Logs(IEnumerable<double> nanoseconds) => [.. nanoseconds.Select(time => Math.Log(Math.Max(time, ClockFloor)))];

    /// <summary>Whether both sides typically take a time that can be told from none.</summary>
    public static bool IsKnown(IReadOnlyList<double> x, IReadOnlyList<double> y) => IsKnown(x) && IsKnown(y);

    /// <summary>The ratio whose logarithm is <paramref name="shift"/>.</summary>
    public static Estimate FromLogarithms(Estimate shift) => new(Math.Exp(shift.Value), Math.Exp(shift.Lower), Math.Exp(shift.Upper));

    private static bool IsKnown(IReadOnlyList<double> times) => times.Count(time => time < ClockFloor) <= times.Count / 2;
}
