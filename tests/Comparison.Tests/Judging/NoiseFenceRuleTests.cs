using Comparison.Judges;
using Comparison.Noise;
using Comparison.Runs;
using Comparison.Tests.Noise;
using Comparison.Verdicts;
using Perfolizer.Metrology;
using Xunit;

namespace Comparison.Tests.Judging;

/// <summary>What A against A yields on a machine is no finding there.</summary>
public sealed class NoiseFenceRuleTests
{
    private const string Workload = "N.C.M";

    [Theory]
    [InlineData(1.06, 0.93, 1.08, Verdict.Inconclusive)]
    [InlineData(1.06, 0.96, 1.04, Verdict.Slower)]
    [InlineData(0.94, 0.93, 1.08, Verdict.Inconclusive)]
    [InlineData(0.94, 0.96, 1.04, Verdict.Faster)]
    public void A_difference_within_the_fence_is_inconclusive_and_says_why(double effect, double lower, double upper, Verdict expected)
    {
        CaseComparison judged = Judge(effect, Fence(new FenceEntry(Workload, "", 5, lower, upper)));
        Assert.Equal(expected, judged.Verdict);
        Assert.Equal(expected == Verdict.Inconclusive, judged.Warnings.Any(warning => warning.Kind == WarningKind.WithinNoise));
        Assert.Equal(upper, judged.NoiseFence);
    }

    [Fact]
    public void Without_a_fence_it_counts() => Assert.Equal(Verdict.Slower, Judge(1.06, null).Verdict);

    [Theory]
    [InlineData("Other.Workload", 5)]
    [InlineData(Workload, 21)] // more rounds than were measured: the fence would be too narrow
    public void A_fence_of_something_else_says_nothing(string workload, int rounds) =>
        Assert.Equal(Verdict.Slower, Judge(1.06, Fence(new FenceEntry(workload, "", rounds, 0.5, 2))).Verdict);

    [Fact]
    public void The_entry_of_the_most_rounds_that_are_not_too_many_counts()
    {
        FenceEntry[] entries = [new(Workload, "", 5, 0.8, 1.2), new(Workload, "", 10, 0.97, 1.03), new(Workload, "", 40, 0.99, 1.01)];
        Assert.Equal(1.03, Judge(1.06, Fence(entries)).NoiseFence);
    }

    [Theory]
    [InlineData(1.08, Verdict.Inconclusive)]
    [InlineData(1.04, Verdict.Slower)]
    [InlineData(null, Verdict.Slower)]
    public void Two_sessions_are_held_against_the_fence_of_two_sessions(double? sequential, Verdict expected)
    {
        var comparer = new Comparer(Threshold.Parse("2%"), 1e-3, Fence(new FenceEntry(Workload, "", 5, 0.5, 2) { Sequential = sequential }));
        CaseComparison judged = Assert.Single(comparer.Compare(RunOf(1), RunOf(1.06) with { Session = "another" }).Cases);
        Assert.Equal(expected, judged.Verdict);
        Assert.Equal(sequential, judged.NoiseFence);
        Assert.Equal(expected == Verdict.Inconclusive, judged.Warnings.Any(warning => warning.Text.Contains("from one session to the next", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_launch_is_held_against_what_sessions_were_seen_to_differ_by()
    {
        Run single = RunOf(1) with { Session = "one", Cases = [.. RunOf(1).Cases.Select(each => each with { Observations = each.Observations.Take(1).ToList() })] };
        Run other = RunOf(1.2) with { Session = "another", Cases = [.. RunOf(1.2).Cases.Select(each => each with { Observations = each.Observations.Take(1).ToList() })] };
        SingleLaunchAnswer? Answer(double sequential) => Assert.Single(
            new Comparer(Threshold.Parse("2%"), 1e-3, Fence(new FenceEntry(Workload, "", 3, 0.99, 1.01) { Sequential = sequential })).Compare(single, other).Cases).SingleLaunch;
        Assert.Equal(SingleLaunchAnswer.SlowerThanUsual, Answer(1.05));
        Assert.Equal(SingleLaunchAnswer.WithinUsual, Answer(1.3));
    }

    [Fact]
    public void A_fence_is_one_machines()
    {
        NoiseFence fence = Fence();
        Assert.True(fence.IsOf(SomeMachine.Create() with { Runtime = ".NET 11", Sdk = "11.0" }));
        Assert.False(fence.IsOf(SomeMachine.Create() with { Processor = "another" }));
        Assert.False(fence.IsOf(SomeMachine.Create() with { PinnedCpu = null }));
        Assert.False(fence.IsOf(SomeMachine.Create() with { Wine = "wine-9.0" }));
    }

    private static NoiseFence Fence(params FenceEntry[] entries) => new(NoiseFence.CurrentSchema, SomeMachine.Create(), [], entries);

    private static CaseComparison Judge(double effect, NoiseFence? fence) =>
        Assert.Single(new Comparer(Threshold.Parse("2%"), 1e-3, fence).Compare(RunOf(1), RunOf(effect)).Cases);

    private static Run RunOf(double effect) => new(
        "run", [], "session",
        [new RunCase(new CaseId(Workload, "", ""), [.. Enumerable.Range(1, 20).Select(round => new Observation(round, 1, effect * (100 + (round * 7 % 10 * 0.05))))], [], null)], []);
}
