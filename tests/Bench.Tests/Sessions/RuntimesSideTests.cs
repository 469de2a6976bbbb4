using Bench.Jobs.Runtimes;
using Bench.Sessions;
using Comparison.Records;
using Comparison.Runs;
using Xunit;

namespace Bench.Tests.Sessions;

/// <summary>Several runtimes are one side, whose contestants are strategies on runtimes.</summary>
public sealed class RuntimesSideTests : IDisposable
{
    private static readonly SourceState s_source = new("0123456789abcdef0123456789abcdef01234567", true, null);
    private readonly FakeSide _eight = new([new("N.C.M", "x: 1", "runtime"), new("N.C.M", "x: 2", "runtime")], s_source);
    private readonly FakeSide _ten = new([new("N.C.M", "x: 1", "native-event"), new("N.C.M", "x: 1", "runtime"), new("N.C.M", "x: 2", "runtime")], s_source);

    public void Dispose()
    {
        _eight.Dispose();
        _ten.Dispose();
    }

    [Fact]
    public void A_contestant_has_the_runtime_in_its_name_and_the_first_runtime_comes_first() => Assert.Equal(
        [
            new("N.C.M", "x: 1", "runtime/8.0.33"), new("N.C.M", "x: 1", "runtime/10.0.14"), new("N.C.M", "x: 1", "native-event/10.0.14"),
            new("N.C.M", "x: 2", "runtime/8.0.33"), new("N.C.M", "x: 2", "runtime/10.0.14"),
        ],
        Create().Cases);

    [Fact]
    public void All_that_do_the_same_are_one_group_and_take_turns() =>
        Assert.Equal([3, 2], RoundGroup.From([Create()]).Select(group => group.Contestants.Count));

    [Fact]
    public void A_case_is_measured_by_its_runtime()
    {
        Create().Measure(new CaseId("N.C.M", "x: 2", "runtime/10.0.14"), 1);
        Assert.Empty(_eight.Measured);
        Assert.Equal([new CaseId("N.C.M", "x: 2", "runtime")], _ten.Measured);
    }

    private RuntimesSide Create() => new("job", [(new RuntimeLabel("8.0.33", "net8.0"), _eight), (new RuntimeLabel("10.0.14", "net10.0"), _ten)]);
}
