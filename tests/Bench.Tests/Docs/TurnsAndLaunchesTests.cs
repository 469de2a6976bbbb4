using Bench.Records;
using Comparison.Records;
using Comparison.Verdicts;
using Xunit;

namespace Bench.Tests.Docs;

/// <summary>Do contestants that take turns compare as they do in launches of their own? Two records of the headline set, one of each.</summary>
public sealed class TurnsAndLaunchesTests
{
    [Fact]
    public void Each_ratio_by_turns_agrees_with_that_by_launches_within_the_bounds_of_both()
    {
        RunComparison turns = Compare("2026-11-30-wine-x64-amd-epyc-headline");
        RunComparison launches = Compare("2026-11-30-wine-x64-amd-epyc-headline-launches");
        Assert.All(turns.Cases, each => Assert.True(each.ByTurns));
        Assert.All(launches.Cases, each => Assert.False(each.ByTurns));
        Assert.Equal(turns.Cases.Select(each => each.Diff.Id), launches.Cases.Select(each => each.Diff.Id));
        foreach ((CaseComparison turn, CaseComparison launch) in turns.Cases.Zip(launches.Cases))
        {
            Assert.True(
                turn.Ratio.Lower <= launch.Ratio.Upper && launch.Ratio.Lower <= turn.Ratio.Upper,
                $"{turn.Diff.Id}: {turn.Ratio} by turns, {launch.Ratio} by launches");
        }
    }

    // Of one machine, both.
    private static RunComparison Compare(string record) =>
        LatestRecord.Compare(RecordFolder.Read(Path.Combine(Repository.Root, "results", record)).ToRun(""));
}
