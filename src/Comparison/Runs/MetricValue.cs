namespace Comparison.Runs;

/// <summary>One counted figure of a case: compared without statistics.</summary>
/// <param name="Id">Its name, such as <c>Allocated Memory</c>.</param>
/// <param name="Unit">Such as <c>B</c>; empty for plain counts.</param>
/// <param name="Value">For one invocation.</param>
public sealed record MetricValue(string Id, string Unit, double Value)
{
    /// <summary>What it is.</summary>
    public FigureKind Kind => FigureKinds.Find(Id);

    /// <summary>The smallest value that a round or launch had; <see cref="Value"/> if there was one.</summary>
    public double Least { get; init; } = Value;

    /// <summary>The largest value that a round or launch had; <see cref="Value"/> if there was one.</summary>
    public double Most { get; init; } = Value;

    /// <summary>In so many rounds or launches it was counted.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>So many invocations share what is the harness's, where nothing of it was counted.</summary>
    internal const long WithoutHarness = long.MaxValue;

    /// <summary>The fewest invocations of the iteration that it was counted in, and the harness with them; 0 if unknown.</summary>
    public long FewestInvocations { get; init; }

    /// <summary>The most of them; 0 if unknown.</summary>
    public long MostInvocations { get; init; }

    /// <summary>One of each figure: the value that most rounds saw, the least of them where several are as frequent, and the extremes.</summary>
    /// <param name="rounds">What was counted of one case in each round or launch; those without figures do not count.</param>
    public static IReadOnlyList<MetricValue> Combine(IEnumerable<IReadOnlyList<MetricValue>> rounds)
    {
        IReadOnlyList<MetricValue>[] counted = [.. rounds.Where(round => round.Count > 0)];
        if (counted.Length == 1)
            return counted[0];
        return
        [
            .. counted.SelectMany(round => round).Select(each => (each.Id, each.Unit)).Distinct()
                .Select(figure => Combine([.. counted.Select(round => Find(round, figure.Id, figure.Unit)).OfType<MetricValue>()])),
        ];
    }

    /// <summary>
    /// A figure by its name. One that is a part of another one (<c>Calls.read</c> of <c>Calls</c>) is 0 where there is the whole without it.
    /// </summary>
    internal static MetricValue? Find(IReadOnlyList<MetricValue> figures, string id, string unit)
    {
        if (figures.FirstOrDefault(figure => figure.Id == id && figure.Unit == unit) is { } found)
            return found;
        int dot = id.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && figures.FirstOrDefault(figure => figure.Id == id[..dot]) is { } whole
            ? whole with { Id = id, Unit = unit, Value = 0, Least = 0, Most = 0 }
            : null;
    }

    private static MetricValue Combine(MetricValue[] values) => values[0] with
    {
        Value = Typical(values),
        Least = values.Min(each => each.Least),
        Most = values.Max(each => each.Most),
        Rounds = values.Sum(each => each.Rounds),
        FewestInvocations = values.Min(each => each.FewestInvocations),
        MostInvocations = values.Max(each => each.MostInvocations),
    };

    // Counts are the same in every round; where the runtime's own work items disturbed one, the value that most rounds saw is the answer.
    private static double Typical(IEnumerable<MetricValue> values) =>
        values.GroupBy(each => each.Value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
}
