namespace Comparison.Counts;

/// <summary>
/// When do two counts of the same thing differ? Counts of one build are not all equal: a mean over the invocations of a launch takes in what
/// the harness and the runtime did meanwhile. What is smaller than that is no difference.
/// </summary>
internal static class CountRule
{
    // Two launches of the same build were seen to differ by 0.2 percent: 56 of 25,048 bytes.
    private const double LeastShare = 0.005;

    // They follow from the allocated bytes and from how many invocations an iteration happened to have.
    private static readonly string[] s_collections = ["Gen0Collects", "Gen1Collects", "Gen2Collects"];

    // What other threads do depends on who wakes whom.
    private const string OtherThreads = "OfOtherThreads";

    /// <summary>Whether a figure is a property of the measured code.</summary>
    /// <param name="id">BenchmarkDotNet's name of it.</param>
    public static bool IsProperty(string id) => !s_collections.Contains(id) && !id.Contains(OtherThreads, StringComparison.Ordinal);

    /// <summary>The smallest difference for one invocation that counts.</summary>
    /// <param name="unit">The figure's.</param>
    public static double Least(string unit) => unit switch
    {
        // The smallest object of 64-bit .NET: header, method table and one field.
        "B" => 24,
        // A part of all operations.
        "Share" => 0.01,
        // Things that are counted: less than one in two invocations is somebody else's.
        "" or "Count" => 0.5,
        // Nothing is known of other units.
        _ => 0,
    };

    /// <summary>Whether two values differ: by both the smallest difference and half a percent.</summary>
    public static bool Differs(double one, double other, string unit)
    {
        double difference = Math.Abs(one - other);
        return difference > 0 && difference >= Least(unit) && difference >= LeastShare * Math.Max(Math.Abs(one), Math.Abs(other));
    }
}
