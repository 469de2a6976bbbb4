namespace Comparison.Runs;

/// <summary>One counted figure of a case: compared without statistics.</summary>
/// <param name="Id">Its name, such as <c>Allocated Memory</c>.</param>
/// <param name="Unit">Such as <c>B</c>; empty for plain counts.</param>
/// <param name="Value">For one invocation.</param>
public sealed record MetricValue(string Id, string Unit, double Value)
{
    /// <summary>The smallest value that a round or launch had; <see cref="Value"/> if there was one.</summary>
    public double Least { get; init; } = Value;

    /// <summary>The largest value that a round or launch had; <see cref="Value"/> if there was one.</summary>
    public double Most { get; init; } = Value;

    /// <summary>One of each figure: the value that most rounds saw, the least of them where several are as frequent, and the extremes.</summary>
    /// <param name="values">Of one case, in rounds or launches.</param>
    public static IReadOnlyList<MetricValue> Combine(IEnumerable<MetricValue> values) =>
    [
        .. values.GroupBy(each => (each.Id, each.Unit)).Select(figure => new MetricValue(figure.Key.Id, figure.Key.Unit, Typical(figure))
        {
            Least = figure.Min(each => each.Least),
            Most = figure.Max(each => each.Most),
        }),
    ];

    // Counts are the same in every round; where the runtime's own work items disturbed one, the value that most rounds saw is the answer.
    private static double Typical(IEnumerable<MetricValue> values) =>
        values.GroupBy(each => each.Value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
}
