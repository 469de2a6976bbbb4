namespace Bench.Sessions.Turns;

/// <summary>
/// Who follows whom? With fixed neighbours the same strategy differs from itself by up to 0.6 percent (docs/METHODOLOGY.md). So each order is
/// drawn anew: on average everybody follows everybody equally often. The mirror cancels whatever grows steadily, such as heat.
/// </summary>
internal sealed class TurnOrder
{
    private readonly Random _random;
    private readonly int[] _order;

    /// <param name="contestants">How many, from 1.</param>
    /// <param name="seed">Of the record.</param>
    /// <param name="round">From 1.</param>
    /// <param name="group">Number of the workload: the same seed, round and group yield the same orders.</param>
    public TurnOrder(int contestants, int seed, int round, int group)
    {
        _order = [.. Enumerable.Range(0, contestants)];
        // Primes: neighbouring seeds, rounds and groups then have no orders in common.
        _random = new Random(unchecked((seed * 7919) + (round * 104729) + (group * 1299709)));
    }

    /// <summary>The next order; its mirror is the same backwards.</summary>
    /// <returns>The contestants' numbers, from 0. Overwritten by the next call.</returns>
    public IReadOnlyList<int> Draw()
    {
        _random.Shuffle(_order);
        return _order;
    }
}
