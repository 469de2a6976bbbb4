namespace Bench.Sessions;

/// <summary>Everybody who does the same in a round and is compared most closely: the strategies, and the sides, of one workload.</summary>
/// <param name="Number">From 0; the same in every round, and in a run that is resumed.</param>
/// <param name="Workload">Full name with the arguments.</param>
/// <param name="Contest">Of the sides.</param>
/// <param name="Contestants">In the order of the sides and of their catalogs.</param>
internal sealed record RoundGroup(int Number, string Workload, string Contest, IReadOnlyList<MeasuredCase> Contestants)
{
    /// <summary>All groups of some sides.</summary>
    public static IReadOnlyList<RoundGroup> From(IEnumerable<IMeasuredSide> sides) =>
    [
        .. sides.SelectMany(side => side.Cases.Select(id => new MeasuredCase(side, id)))
            .GroupBy(each => (each.Id.FullName, each.Side.Contest))
            .Select((group, number) => new RoundGroup(number, group.Key.FullName, group.Key.Contest, [.. group])),
    ];

    /// <summary>Who has nobody to be compared with, and in what: a sentence for each contestant, however many cases it has alone.</summary>
    public static IEnumerable<string> DescribeAlone(IEnumerable<RoundGroup> groups) => groups
        .Where(group => group.Contestants.Count == 1)
        .GroupBy(group => group.Contestants[0].Id.Variant, (variant, alone) => (Variant: variant, Workloads: alone.Select(group => group.Workload).ToArray()))
        .Select(each => $"{each.Variant} is the only contestant of {(each.Workloads.Length == 1 ? each.Workloads[0] : $"{each.Workloads.Length} cases")}");
}
