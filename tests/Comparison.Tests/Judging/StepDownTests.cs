using Comparison.Judges;
using Comparison.Runs;
using Comparison.Verdicts;
using Perfolizer.Metrology;
using Xunit;

namespace Comparison.Tests.Judging;

/// <summary>What does a settled case leave to the others?</summary>
public sealed class StepDownTests
{
    [Fact]
    public void The_clearest_is_judged_as_if_all_were_in_doubt_and_leaves_its_part_to_the_others()
    {
        double[] levels = StepDown.Levels([0.2, 1e-9, 4.9e-4, double.PositiveInfinity, 3e-4], 1e-3);
        // 1e-9 at a fifth, 3e-4 is too much for a fourth: there it ends.
        Assert.Equal([2.5e-4, 2e-4, 2.5e-4, 2.5e-4, 2.5e-4], levels);
    }

    [Fact]
    public void The_last_one_in_doubt_has_all_of_it() => Assert.Equal([1e-3 / 3, 1e-3 / 2, 1e-3], StepDown.Levels([1e-5, 2e-5, 9e-4], 1e-3));

    [Fact]
    public void What_one_case_alone_could_say_it_says_beside_clear_ones()
    {
        // Seven launches a side reach 3e-4: too much for a third of 1e-3 on both sides, not for what two settled ones leave.
        Run ofBase = RunOf(("Clear", 12, 1), ("Clearer", 12, 1), ("Few", 7, 1));
        Run ofDiff = RunOf(("Clear", 12, 2), ("Clearer", 12, 3), ("Few", 7, 2));
        RunComparison comparison = new Comparer(Threshold.Parse("5%"), 1e-3).Compare(ofBase, ofDiff);
        Assert.All(comparison.Cases, each => Assert.Equal(Verdict.Slower, each.Verdict));
        Assert.Equal([1e-3 / 3, 1e-3 / 2, 1e-3], comparison.Cases.Select(each => each.Misrate!.Value).Order());
        Assert.Equal(1e-3 / 3, comparison.Settings.CaseMisrate, 12);
    }

    [Fact]
    public void Of_single_launches_nothing_is_claimed_so_that_they_take_nothing()
    {
        Run ofBase = RunOf(("Seven", 7, 1), ("One", 1, 1));
        Run ofDiff = RunOf(("Seven", 7, 2), ("One", 1, 2));
        Assert.Equal(1e-3, new Comparer(Threshold.Parse("5%"), 1e-3).Compare(ofBase, ofDiff).Settings.CaseMisrate);
    }

    private static Run RunOf(params (string Name, int Launches, double Effect)[] cases) => new(
        "run", [], null,
        [
            .. cases.Select(each => new RunCase(
                new CaseId(each.Name, "", ""), [.. Enumerable.Range(1, each.Launches).Select(launch => new Observation(launch, 1, each.Effect * (1000 + launch)))], [], null)),
        ],
        []);
}
