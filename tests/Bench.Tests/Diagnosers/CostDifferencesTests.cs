using Bench.Diagnosers.Costs;
using Xunit;

namespace Bench.Tests.Diagnosers;

/// <summary>What does the contract's test say when something costs more or less?</summary>
public sealed class CostDifferencesTests
{
    private static readonly string[] s_header =
        ["strategy", "path", "direction", "allocated-bytes", "native-bytes", "work-items", "pending", "kernel-objects", "wineserver-requests"];

    [Fact]
    public void Nothing_where_nothing_differs() =>
        Assert.Empty(Differences(["native-event", "cached-file", "read", "0", "32", "0", "1", "1", "3"], ["native-event", "cached-file", "read", "0", "32", "0", "1", "1", "3"]));

    [Fact]
    public void Strategy_path_metric_expected_and_found() => Assert.Equal(
        [
            "native-event, cached-file, read: kernel-objects: expected 1, found 2",
            "native-event, cached-file, read: wineserver-requests: expected 3, found 5",
        ],
        Differences(["native-event", "cached-file", "read", "0", "32", "0", "1", "1", "3"], ["native-event", "cached-file", "read", "0", "32", "0", "1", "2", "5"]));

    [Fact]
    public void A_row_that_only_one_of_them_has() => Assert.Equal(
        [
            "native-event, cached-file, read: the contract has it, and it was not counted",
            "native-event, cached-file, write: it was counted, and the contract does not have it",
        ],
        Differences(["native-event", "cached-file", "read", "0", "32", "0", "1", "1", "3"], ["native-event", "cached-file", "write", "0", "32", "0", "1", "1", "3"]));

    [Fact]
    public void On_Windows_only_what_holds_there() => Assert.Equal(
        ["skip-port-on-success, cached-file, read: allocated-bytes: expected 176, found 200"],
        Differences(
            ["skip-port-on-success", "cached-file", "read", "176", "0", "1", "1", "1", "5"],
            ["skip-port-on-success", "cached-file", "read", "200", "0", "0", "0", "?", "?"],
            onWindows: true));

    [Fact]
    public void On_Windows_a_pipe_is_as_ready_as_under_Wine() => Assert.Equal(
        [
            "skip-port-on-success, pipe-ready, read: work-items: expected 0, found 1",
            "skip-port-on-success, pipe-ready, read: pending: expected 0, found 1",
        ],
        Differences(
            ["skip-port-on-success", "pipe-ready", "read", "176", "0", "0", "0", "1", "4"],
            ["skip-port-on-success", "pipe-ready", "read", "176", "0", "1", "1", "?", "?"],
            onWindows: true));

    private static IEnumerable<string> Differences(string[] contract, string[] counted, bool onWindows = false) =>
        CostContract.Differences(new CostTable(s_header, [contract]), new CostTable(s_header, [counted]), onWindows);
}
