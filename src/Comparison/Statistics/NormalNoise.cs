using Perfolizer.Mathematics.Distributions.ContinuousDistributions;

namespace Comparison.Statistics;

/// <summary>What the estimators that bear outliers are worth where noise is normal, and how far normal noise strays.</summary>
internal static class NormalNoise
{
    /// <summary>
    /// Hodges and Lehmann's center needs 1 / 0.955 times as many values as a mean to be as exact: 3 / pi (Hodges and Lehmann, Estimates of Location
    /// Based on Rank Tests, 1963).
    /// </summary>
    public const double CenterEfficiency = 0.955;

    // The median of all distances of a normal distribution is that part of its standard deviation: sqrt(2) times the third quartile.
    private const double SpreadOfDeviation = 0.9539;

    /// <summary>The standard deviation, from Shamos's spread (Shamos, Geometry and Statistics: Problems at the Interface, 1976).</summary>
    /// <param name="values">At least two.</param>
    public static double Deviation(IReadOnlyList<double> values) => RobustEstimates.Spread(values) / SpreadOfDeviation;

    /// <summary>
    /// How many deviations a normal value strays at most in 19 of 20 cases, if its deviation is known by so few others only: Student's quantile.
    /// </summary>
    /// <param name="freedom">By how many values the deviation is known; above 0.</param>
    public static double Reach(double freedom) => new StudentDistribution(freedom).Quantile(0.975);

    /// <summary>The same where the deviation is known.</summary>
    public static double KnownReach { get; } = NormalDistribution.Standard.Quantile(0.975);
}
