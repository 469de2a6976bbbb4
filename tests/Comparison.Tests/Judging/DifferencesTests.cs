using Comparison.Statistics;
using Xunit;

namespace Comparison.Tests.Judging;

/// <summary>Is the k-th difference the same one, whether all are kept or it is searched for?</summary>
public sealed class DifferencesTests
{
    [Fact]
    public void Many_differences_are_the_sorted_ones()
    {
        double[] x = Values(1, 160), y = Values(2, 150);
        double[] all = [.. x.SelectMany(one => y.Select(other => one - other)).Order()];
        Check(all, Differences.Unpaired(x, y));
    }

    [Fact]
    public void Many_averages_are_the_sorted_ones()
    {
        double[] x = Values(3, 220);
        double[] all = [.. x.SelectMany((one, i) => x.Skip(i).Select(other => (one + other) / 2)).Order()];
        Check(all, Differences.Paired(x));
    }

    [Fact]
    public void Few_differences_are_the_sorted_ones()
    {
        double[] x = Values(1, 16), y = Values(2, 15);
        Check([.. x.SelectMany(one => y.Select(other => one - other)).Order()], Differences.Unpaired(x, y));
    }

    private static void Check(double[] all, Differences differences)
    {
        Assert.Equal(all.Length, differences.Count);
        foreach (int k in new[] { 1, 2, all.Length / 3, all.Length / 2, all.Length })
        {
            Assert.Equal(all[k - 1], differences.Smallest(k));
            Assert.Equal(all[^k], differences.Largest(k));
        }
        Assert.Equal((all[(all.Length - 1) / 2] + all[all.Length / 2]) / 2, differences.Center);
        foreach (double limit in new[] { all[0] - 1, all[5], 0, all[all.Length / 2], all[^1] + 1 })
        {
            Assert.Equal(all.Count(value => value < limit), differences.CountUpTo(limit, orEqual: false));
            Assert.Equal(all.Count(value => value <= limit), differences.CountUpTo(limit, orEqual: true));
        }
    }

    // Whole steps, so that there are ties, on both sides of 0.
    private static double[] Values(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(-40, 41) / 8.0)];
    }
}
