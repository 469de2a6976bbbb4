using Comparison.Runs;

namespace Bench.Measuring;

/// <summary>In which order are the cases of a round measured?</summary>
internal static class RoundOrder
{
    /// <summary>
    /// Workloads in random order, and within a workload its contestants in random order, so that those who are compared meet the machine
    /// within seconds of each other. An even round is the odd round before it backwards: whatever grows steadily over the two of them hits
    /// all cases alike (A B B A).
    /// </summary>
    /// <param name="contestants">Everything that is to be measured in the round.</param>
    /// <param name="caseOf">Who with the same <see cref="CaseId.FullName"/> are compared.</param>
    /// <param name="seed">The same seed yields the same order.</param>
    /// <param name="round">From 1.</param>
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> contestants, Func<T, CaseId> caseOf, int seed, int round)
    {
        int pair = (round - 1) / 2;
        // One generator for each pair: a resumed run needs no history. 7919 is a prime, so that neighbouring seeds share no pair.
        var random = new Random(unchecked((seed * 7919) + pair));
        T[][] workloads = [.. contestants.GroupBy(each => caseOf(each).FullName).Select(group => group.ToArray())];
        random.Shuffle(workloads);
        foreach (T[] group in workloads)
            random.Shuffle(group);

        T[] order = [.. workloads.SelectMany(group => group)];
        if (round % 2 == 0)
            Array.Reverse(order);
        return order;
    }
}
