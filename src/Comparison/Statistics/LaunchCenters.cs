using Comparison.Runs;
using Pragmastat;

namespace Comparison.Statistics;

/// <summary>
/// One value for each launch (or round): what statistics count, because iterations of one launch are correlated (Georges, Buytaert and
/// Eeckhout, Statistically Rigorous Java Performance Evaluation, OOPSLA 2007, section 3.2).
/// </summary>
internal static class LaunchCenters
{
    /// <summary>The Hodges-Lehmann center of each launch, in nanoseconds, by the launch's number, ascending.</summary>
    public static IReadOnlyList<(int Launch, double Nanoseconds)> From(IEnumerable<Observation> observations) =>
    [
        .. observations.GroupBy(observation => observation.Launch)
            .OrderBy(launch => launch.Key)
            .Select(launch => (launch.Key, Toolkit.Center(new Sample([.. launch.Select(each => each.Nanoseconds)])).NominalValue)),
    ];
}
