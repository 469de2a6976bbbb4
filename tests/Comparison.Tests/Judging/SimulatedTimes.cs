namespace Comparison.Tests.Judging;

/// <summary>Times of every kind that libraries may treat in a way of their own.</summary>
internal static class SimulatedTimes
{
    public static double[] Draw(Random random, int count)
    {
        int kind = random.Next(5);
        return [.. Enumerable.Range(0, count).Select(_ => kind switch
        {
            0 => 100 + random.NextDouble(),
            1 => random.Next(8), // many are equal
            2 => Math.Round(1000 + (20 * random.NextDouble()), 1), // a clock's steps
            3 => (random.Next(3) == 0 ? 200 : 100) + random.NextDouble(), // two modes
            _ => 1e6 / random.NextDouble(), // a long tail
        })];
    }
}
