using Comparison.Judges;
using Comparison.Runs;
using Comparison.Verdicts;
using Perfolizer.Metrology;
using Xunit;

namespace Comparison.Tests.Judging;

/// <summary>Is each case compared with the right one, and none lost?</summary>
public sealed class CasePairingTests
{
    private const int Enough = 20;

    [Fact]
    public void Rounds_are_paired_if_both_sides_are_of_one_session()
    {
        Assert.True(Assert.Single(Compare(RunOf("s", Case("M")), RunOf("s", Case("M"))).Cases).IsPaired);
        Assert.False(Assert.Single(Compare(RunOf("s", Case("M")), RunOf("t", Case("M"))).Cases).IsPaired);
        Assert.False(Assert.Single(Compare(RunOf(null, Case("M")), RunOf(null, Case("M"))).Cases).IsPaired);
    }

    [Fact]
    public void The_strategies_of_one_session_are_paired_by_round()
    {
        RunComparison comparison = Comparer.CompareVariants(RunOf("s", Case("M", "a"), Case("M", "b"), Case("M", "c"), Case("Other", "b")), "a");
        Assert.Equal(["b", "c"], comparison.Cases.Select(each => each.Diff.Id.Variant));
        Assert.All(comparison.Cases, each => Assert.True(each.IsPaired && each.Base.Id.Variant == "a"));
        Assert.Equal(("Other", LeftoverKind.DiffOnly), Assert.Single(comparison.Leftovers.Select(left => (left.Id.Workload, left.Kind))));
    }

    [Fact]
    public void A_round_that_one_side_lacks_is_left_out_of_the_pairs()
    {
        RunCase later = Case("M") with { Observations = [.. Case("M").Observations.Select(sample => sample with { Launch = sample.Launch + 2 })] };
        CaseComparison judged = Assert.Single(Compare(RunOf("s", Case("M")), RunOf("s", later)).Cases);
        Assert.True(judged.IsPaired);
        Assert.Equal(1, judged.Ratio.Value, 0.01);
    }

    [Fact]
    public void Jobs_of_other_names_are_compared_where_no_doubt_is_possible_and_it_is_said()
    {
        CaseComparison judged = Assert.Single(Compare(RunOf(null, Case("M", ".NET 9")), RunOf(null, Case("M", ".NET 10"))).Cases);
        Assert.Contains(judged.Warnings, warning => warning.Kind == WarningKind.DifferentJobs);
        RunComparison doubtful = Compare(RunOf(null, Case("M", ".NET 8"), Case("M", ".NET 9")), RunOf(null, Case("M", ".NET 10")));
        Assert.Empty(doubtful.Cases);
        Assert.Equal(3, doubtful.Leftovers.Count);
    }

    [Fact]
    public void Whatever_cannot_be_compared_is_left_over_with_the_reason()
    {
        RunComparison comparison = Compare(
            RunOf(null, Case("OnlyBase"), Failed("Both"), Failed("FailsInBase"), Case("FailsInDiff")),
            RunOf(null, Case("OnlyDiff"), Failed("Both"), Case("FailsInBase"), Failed("FailsInDiff")));
        Assert.Empty(comparison.Cases);
        Assert.Equal(
            [
                ("Both", LeftoverKind.FailedInBoth), ("FailsInBase", LeftoverKind.FailedInBase), ("FailsInDiff", LeftoverKind.FailedInDiff),
                ("OnlyBase", LeftoverKind.BaseOnly), ("OnlyDiff", LeftoverKind.DiffOnly),
            ],
            comparison.Leftovers.Select(left => (left.Id.Workload, left.Kind)).Order());
        Assert.All(comparison.Leftovers.Where(left => left.Kind is LeftoverKind.FailedInBase or LeftoverKind.FailedInDiff), left => Assert.Equal("it threw", left.Reason));
    }

    private static Comparer Comparer => new(Threshold.Parse("2%"), 1e-3);

    private static RunComparison Compare(Run ofBase, Run ofDiff) => Comparer.Compare(ofBase, ofDiff);

    private static Run RunOf(string? session, params RunCase[] cases) => new("run", [], session, cases, []);

    private static RunCase Case(string name, string variant = "") => new(
        new CaseId(name, "", variant), [.. Enumerable.Range(1, Enough).Select(round => new Observation(round, 1, 100 + (round * 7 % 10 * 0.05)))], [], null);

    private static RunCase Failed(string name) => new(new CaseId(name, "", ""), [], [], "it threw");
}
