using Comparison.Judges;
using Comparison.Runs;
using Comparison.Statistics;
using Comparison.Verdicts;
using Perfolizer.Metrology;
using Xunit;

namespace Comparison.Tests.Judging;

/// <summary>What do turns say that launches do not?</summary>
public sealed class TurnTests
{
    [Fact]
    public void What_grows_steadily_over_an_order_and_its_mirror_drops_out()
    {
        // A A' with one percent more at each place of the order and on through its mirror: A, A', A', A.
        var a = new TurnRound(1, [Math.Exp(0.00), Math.Exp(0.05)], [Math.Exp(0.03), Math.Exp(0.08)]);
        var b = new TurnRound(1, [Math.Exp(0.01), Math.Exp(0.06)], [Math.Exp(0.02), Math.Exp(0.07)]);
        Assert.Equal(0, Assert.Single(TurnDifference.Between([b], [a])).LogRatio, 12);
    }

    [Fact]
    public void Only_rounds_that_both_have_count()
    {
        TurnRound[] x = [Round(1, 2), Round(2, 2), Round(4, 2)];
        TurnRound[] y = [Round(2, 1), Round(3, 1), Round(4, 1)];
        Assert.Equal([2, 4], TurnDifference.Between(x, y).Select(each => each.Round));
        Assert.All(TurnDifference.Between(x, y), each => Assert.Equal((Math.Log(2), 1.0), (each.LogRatio, each.Nanoseconds)));
    }

    [Fact]
    public void One_percent_is_found_by_turns_where_launches_are_too_noisy()
    {
        CaseComparison byTurns = Assert.Single(new Comparer(Threshold.Parse("0.5%"), 1e-3).CompareVariants(RunOf(turns: true), "a").Cases);
        Assert.True(byTurns.ByTurns && byTurns.IsPaired);
        Assert.Equal(Verdict.Slower, byTurns.Verdict);
        CaseComparison byLaunches = Assert.Single(new Comparer(Threshold.Parse("0.5%"), 1e-3).CompareVariants(RunOf(turns: false), "a").Cases);
        Assert.False(byLaunches.ByTurns);
        Assert.Equal(Verdict.Inconclusive, byLaunches.Verdict);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(6, true)]
    [InlineData(14, false)]
    public void Where_neither_has_bounds_turns_are_the_better_estimate(int rounds, bool byTurns)
    {
        CaseComparison few = Assert.Single(new Comparer(Threshold.Parse("0.5%"), 1e-6).CompareVariants(RunOf(turns: true, rounds), "a").Cases);
        Assert.Equal((byTurns, Verdict.Inconclusive), (few.ByTurns, few.Verdict));
        Assert.Equal(byTurns, double.IsInfinity(few.Ratio.Upper));
        Assert.InRange(few.Ratio.Value, byTurns ? 1.009 : 0.95, byTurns ? 1.011 : 1.07);
    }

    // Rounds that differ by twenty percent, launches by five, turns by a thousandth; b takes one percent longer.
    private static Run RunOf(bool turns, int count = 16)
    {
        var random = new Random(3);
        double[] levels = [.. Enumerable.Range(0, count).Select(_ => 100 * (1 + (0.2 * random.NextDouble())))];
        return new Run("r", [], "s", [Case("a", 1), Case("b", 1.01)], []);

        RunCase Case(string variant, double effect)
        {
            TurnRound[] rounds = [.. levels.Select((level, round) => Round(round + 1, level * effect * (1 + (0.001 * random.NextDouble()))))];
            Observation[] observations = [.. rounds.Select(round => new Observation(round.Round, 1, round.First[0] * (1 + (0.05 * random.NextDouble()))))];
            return new RunCase(new CaseId("M", "", variant), observations, [], null) { Turns = turns ? rounds : [] };
        }
    }

    private static TurnRound Round(int round, double nanoseconds) => new(round, [nanoseconds, nanoseconds], [nanoseconds, nanoseconds]);
}
