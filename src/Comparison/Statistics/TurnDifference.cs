using Comparison.Runs;

namespace Comparison.Statistics;

/// <summary>
/// How do two cases stand to each other in a round in which they took turns? A turn and its mirror are taken together: what grows steadily
/// over an order and its mirror hits both alike, and drops out. The center over the round's mirrors is one value, because a launch is one
/// sample, however often it is repeated (Curtsinger and Berger, Stabilizer, ASPLOS 2013).
/// </summary>
internal static class TurnDifference
{
    /// <summary>
    /// For each round that both have: the Hodges-Lehmann center of the logarithmic ratios and that of the differences in nanoseconds.
    /// </summary>
    /// <param name="x">One case's rounds.</param>
    /// <param name="y">What is divided by and subtracted.</param>
    public static IReadOnlyList<(int Round, double LogRatio, double Nanoseconds)> Between(IEnumerable<TurnRound> x, IEnumerable<TurnRound> y)
    {
        Dictionary<int, TurnRound> others = y.ToDictionary(each => each.Round);
        return
        [
            .. x.Where(each => others.TryGetValue(each.Round, out TurnRound? other) && other.First.Count == each.First.Count)
                .OrderBy(each => each.Round)
                .Select(each => Between(each, others[each.Round])),
        ];
    }

    private static (int Round, double LogRatio, double Nanoseconds) Between(TurnRound x, TurnRound y)
    {
        double[] xFirst = RatioEstimate.Logs(x.First), xSecond = RatioEstimate.Logs(x.Second);
        double[] yFirst = RatioEstimate.Logs(y.First), ySecond = RatioEstimate.Logs(y.Second);
        double[] ratios = new double[xFirst.Length], differences = new double[xFirst.Length];
        for (int pair = 0; pair < ratios.Length; pair++)
        {
            ratios[pair] = (xFirst[pair] - yFirst[pair] + xSecond[pair] - ySecond[pair]) / 2;
            differences[pair] = (x.First[pair] - y.First[pair] + x.Second[pair] - y.Second[pair]) / 2;
        }
        return (x.Round, RobustEstimates.Center(ratios), RobustEstimates.Center(differences));
    }
}
