using Bench.Sessions;
using Bench.Tests.PullRequests;
using Comparison.Runs;
using Xunit;

namespace Bench.Tests.Sessions;

/// <summary>Who is compared with whom in a round?</summary>
public sealed class RoundGroupTests
{
    [Fact]
    public void Contestants_of_one_workload_are_a_group_and_who_is_alone_is_said_once()
    {
        CaseId[] cases =
        [
            new("N.C.M", "x: 1", "one"), new("N.C.M", "x: 1", "other"), new("N.C.M", "x: 2", "one"), new("N.C.M", "x: 3", "one"), new("N.C.M", "x: 4", "other"),
        ];
        IReadOnlyList<RoundGroup> groups = RoundGroup.From([new FakeSide(cases, SampleArtifact.Header(SampleArtifact.Base, cases).Source)]);
        Assert.Equal([2, 1, 1, 1], groups.Select(group => group.Contestants.Count));
        Assert.Equal(
            ["one is the only contestant of 2 cases", "other is the only contestant of N.C.M(x: 4)"],
            RoundGroup.DescribeAlone(groups));
    }
}
