using Comparison.Runs;

namespace Comparison.Counts;

/// <summary>
/// When do two counts of the same thing differ? Counts of one build are not all equal: rounds say how much they vary, and a mean over the
/// invocations of an iteration takes in what the harness and the runtime did meanwhile. What is within that is no difference. Gates, reports
/// and comments ask here.
/// </summary>
internal static class CountRule
{
    // BenchmarkDotNet allocates 224 bytes within an iteration that it counts; other versions may need some more.
    private const double BytesOfHarness = 512;

    // Two launches of the same build were seen to differ by 0.2 percent: 56 of 25,048 bytes; 3 of 2,000 calls.
    private const double LeastShare = 0.005;

    // Of thousands of calls that wait some are made or not as the other end comes late or early, even if two rounds happen to agree.
    private const double Thousands = 1_000;

    // Two rounds of equal code that differ say roughly by how much more another two may.
    private const double TimesTheRange = 10;

    /// <summary>By how much the second one is more (or, negative, less) for certain; 0 if it is not, null if nobody can say.</summary>
    /// <param name="one">A figure.</param>
    /// <param name="other">The same of something else.</param>
    public static double? Difference(MetricValue one, MetricValue other)
    {
        double difference = other.Value - one.Value;
        if (difference == 0 && one.Least == other.Least && one.Most == other.Most)
            return 0;
        bool isSmall = Math.Abs(difference) < Math.Max(Least(one.Unit) + OfHarness(one, other), Share(one, other));
        if (one.Kind is FigureKind.Estimate or FigureKind.Derived)
            return isSmall ? 0 : null;
        double range = Math.Max(one.Most - one.Least, other.Most - other.Least);
        // Never less than the noise of the figure itself, which is shown.
        double gap = Math.Max(other.Least - one.Most, one.Least - other.Most);
        return isSmall ? (range > 0 && gap < 0 && difference != 0 ? null : 0)
            : gap > 0 && gap >= TimesTheRange * range ? difference
            : null;
    }

    private static double Share(MetricValue one, MetricValue other)
    {
        double larger = Math.Max(Math.Abs(one.Value), Math.Abs(other.Value));
        // Rounds that agree are better than an experience with others.
        bool agree = one.Rounds > 1 && other.Rounds > 1 && one.Least == one.Most && other.Least == other.Most;
        return LeastShare * (!agree ? larger : one.Kind == FigureKind.Exact ? Math.Max(0, larger - Thousands) : 0);
    }

    // The smallest difference for one invocation that counts.
    private static double Least(string unit) => unit switch
    {
        // The smallest object of 64-bit .NET has 24: header, method table and one field. Rounding may take one.
        "B" => 23,
        // A part of all operations.
        "Share" => 0.01,
        // Things that are counted: less than one in two invocations is somebody else's.
        "" or "Count" => 0.5,
        // Nothing is known of other units.
        _ => 0,
    };

    // The harness's own bytes are divided among more invocations on one side than on the other.
    private static double OfHarness(MetricValue one, MetricValue other)
    {
        if (one.Kind != FigureKind.Mean || one.Unit != "B" || one.FewestInvocations == 0 || other.FewestInvocations == 0)
            return 0;
        (double fewest, double most) = (Math.Min(one.FewestInvocations, other.FewestInvocations), Math.Max(one.MostInvocations, other.MostInvocations));
        return BytesOfHarness * ((1 / fewest) - (1 / most));
    }
}
