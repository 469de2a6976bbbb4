using Comparison.Runs;
using Comparison.Statistics;

namespace Bench.Verbs.SelfChecks;

/// <summary>Both sides of a comparison of which the truth is known.</summary>
/// <param name="Base">What is compared with.</param>
/// <param name="Diff">What is judged.</param>
/// <param name="ShareRounds">Whether equal launches of both met the same machine.</param>
internal sealed record SimulatedPair(Observation[] Base, Observation[] Diff, bool ShareRounds)
{
    public LaunchTimes BaseTimes => LaunchTimes.From(Base, ShareRounds);

    public LaunchTimes DiffTimes => LaunchTimes.From(Diff, ShareRounds);

    /// <summary>Every iteration, whatever its launch: what tools see that know nothing of launches.</summary>
    public static double[] Iterations(Observation[] side) => [.. side.Select(each => each.Nanoseconds)];

    /// <summary>One mean a launch: what tools see that get one value from each run.</summary>
    public static double[] Means(Observation[] side) => [.. side.GroupBy(each => each.Launch).Select(launch => launch.Average(each => each.Nanoseconds))];
}
