namespace Bench.Sessions;

/// <summary>In which order are the cases of a round measured?</summary>
internal static class RoundOrder
{
    /// <summary>
    /// Workloads in random order, within a workload its contests in random order, and within a contest its contestants in random order, so that
    /// those that are compared run within seconds of each other. An even round is the odd round before it backwards: whatever grows steadily
    /// over the two of them hits all cases alike (A B B A).
    /// </summary>
    /// <param name="contestants">Everything that is to be measured in the round.</param>
    /// <param name="workload">What somebody measures.</param>
    /// <param name="contest">Within a workload, those that are compared most closely.</param>
    /// <param name="seed">The same seed yields the same order.</param>
    /// <param name="round">From 1.</param>
    public static IReadOnlyList<T> Shuffle<T>(IEnumerable<T> contestants, Func<T, string> workload, Func<T, string> contest, int seed, int round)
    {
        // One generator for each pair of rounds: a resumed run needs no history. 7919 is a prime: neighbouring seeds then have no pair in common.
        var random = new Random(unchecked((seed * 7919) + ((round - 1) / 2)));
        T[] order =
        [
            .. Shuffled(random, contestants.GroupBy(workload)).SelectMany(group =>
                Shuffled(random, group.GroupBy(contest)).SelectMany(each => Shuffled(random, each))),
        ];
        if (round % 2 == 0)
            Array.Reverse(order);
        return order;
    }

    private static TItem[] Shuffled<TItem>(Random random, IEnumerable<TItem> items)
    {
        TItem[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
