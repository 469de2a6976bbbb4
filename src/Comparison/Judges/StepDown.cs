namespace Comparison.Judges;

/// <summary>
/// How much of the misrate does each of many cases get? Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of
/// Statistics 6, 1979: the clearest case is judged as if all were in doubt, and leaves its part to the others once it is settled, and so on. A
/// case that is rightly settled can no longer be settled wrongly.
/// </summary>
internal static class StepDown
{
    // Both sides of the comparison are sums of many numbers.
    private const double Slack = 1 + 1e-9;

    /// <summary>The misrate that each case is judged at.</summary>
    /// <param name="settledFrom">The least misrate at which each is settled; infinite if at none.</param>
    /// <param name="misrate">Of all together.</param>
    public static double[] Levels(IReadOnlyList<double> settledFrom, double misrate)
    {
        int[] order = [.. Enumerable.Range(0, settledFrom.Count).OrderBy(index => settledFrom[index])];
        double[] levels = new double[order.Length];
        int settled = 0;
        while (settled < order.Length && settledFrom[order[settled]] <= Level(settled) * Slack)
        {
            levels[order[settled]] = Level(settled);
            settled++;
        }
        foreach (int index in order.Skip(settled))
            levels[index] = Level(settled);
        return levels;

        double Level(int before) => misrate / (order.Length - before);
    }
}
