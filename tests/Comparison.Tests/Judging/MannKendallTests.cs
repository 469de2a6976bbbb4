using System.Diagnostics;
using Comparison.Statistics;
using Xunit;

namespace Comparison.Tests.Judging;

/// <summary>Is the score that of all pairs, and is it found in time that does not grow with their number?</summary>
public sealed class MannKendallTests
{
    [Fact]
    public void The_score_is_that_of_all_pairs()
    {
        var random = new Random(17);
        for (int count = 0; count < 60; count++)
        {
            // Few values that differ: ties are what is easily done wrong.
            double[] values = [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(count / 2 + 1))];
            long pairs = values.SelectMany((value, index) => values.Skip(index + 1).Select(later => (long)Math.Sign(later - value))).Sum();
            Assert.Equal(pairs, MannKendall.Score(values));
        }
    }

    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Fact]
    public void A_million_values_are_judged_in_a_moment()
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(1_000_000L * 999_999 / 2, MannKendall.Score([.. Enumerable.Range(0, 1_000_000).Select(value => (double)value)]));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }
}
