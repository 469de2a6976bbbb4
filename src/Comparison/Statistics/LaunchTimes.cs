using Comparison.Runs;

namespace Comparison.Statistics;

/// <summary>What statistics count on one side: launches (or rounds) where there are several, otherwise the iterations.</summary>
/// <param name="Times">Nanoseconds, in the order of time.</param>
/// <param name="Launches">The number of each one's launch; null if they are iterations.</param>
internal sealed record LaunchTimes(IReadOnlyList<double> Times, IReadOnlyList<int>? Launches)
{
    /// <param name="observations">Of one side, not empty.</param>
    /// <param name="inRounds">Whether a single round counts as one launch, not as many iterations.</param>
    public static LaunchTimes From(IReadOnlyList<Observation> observations, bool inRounds)
    {
        if (!inRounds && observations.All(each => each.Launch == observations[0].Launch))
            return new LaunchTimes([.. observations.Select(each => each.Nanoseconds)], null);

        IReadOnlyList<(int Launch, double Nanoseconds)> launches = LaunchCenters.From(observations);
        return new LaunchTimes([.. launches.Select(each => each.Nanoseconds)], [.. launches.Select(each => each.Launch)]);
    }
}
