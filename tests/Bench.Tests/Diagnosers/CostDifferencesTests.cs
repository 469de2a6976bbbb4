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
    public void Of_Windows_own_pool_what_the_calling_thread_does_is_held() => Assert.Equal(
        ["legacy-callback+windows-thread-pool, cached-file, read: wineserver-requests: expected 5, found 6"],
        Differences(
            ["legacy-callback+windows-thread-pool", "cached-file", "read", "72", "0", "1", "1", "1", "5"],
            ["legacy-callback+windows-thread-pool", "cached-file", "read", "108", "0", "2", "1", "2", "6"]));

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
            wine: null));

    [Fact]
    public void On_Windows_a_pipe_is_as_ready_as_under_Wine() => Assert.Equal(
        [
            "skip-port-on-success, pipe-ready, read: work-items: expected 0, found 1",
            "skip-port-on-success, pipe-ready, read: pending: expected 0, found 1",
        ],
        Differences(
            ["skip-port-on-success", "pipe-ready", "read", "176", "0", "0", "0", "1", "4"],
            ["skip-port-on-success", "pipe-ready", "read", "176", "0", "1", "1", "?", "?"],
            wine: null));

    private static IEnumerable<string> Differences(string[] contract, string[] counted, string? wine = "8") =>
        CostContract.Differences(new CostTable(s_header, [contract]), new CostTable(s_header, [counted]), wine);

    [Theory]
    [InlineData("8", "1", 0)]
    [InlineData("8", "0", 1)]
    [InlineData("10", "0", 0)]
    [InlineData("10", "1", 1)]
    // Of an unknown version that is not checked in which the known ones differ.
    [InlineData("9", "1", 0)]
    [InlineData("9", "0", 0)]
    [InlineData("11", "7", 0)]
    public void A_row_may_be_of_one_version_of_Wine(string wine, string requests, int differences) =>
        Assert.Equal(differences, CostContract.Differences(s_versions, Counted("0", requests), wine).Count());

    [Fact]
    public void Of_an_unknown_version_is_checked_what_the_known_ones_have_in_common() => Assert.Equal(
        ["synchronous-handle, cached-file, read: allocated-bytes: expected 0, found 24"],
        CostContract.Differences(s_versions, Counted("24", "5"), "11"));

    [Theory]
    [InlineData("8", "3", "3 8,0 10")]
    [InlineData("8", "0", "0 ")]
    [InlineData("10", "2", "2 10,1 8")]
    public void A_count_with_one_version_leaves_the_others_rows(string wine, string requests, string rows) =>
        Assert.Equal(rows, string.Join(',', CostContract.Renewed(s_versions, Counted("0", requests), wine).Rows.Select(row => $"{row[4]} {row[5]}")));

    private static readonly string[] s_short = ["strategy", "path", "direction", "allocated-bytes", "wineserver-requests"];

    private static readonly CostTable s_versions = new(
        [.. s_short, "wine"],
        [["synchronous-handle", "cached-file", "read", "0", "1", "8"], ["synchronous-handle", "cached-file", "read", "0", "0", "10"]]);

    private static CostTable Counted(string bytes, string requests) => new(s_short, [["synchronous-handle", "cached-file", "read", bytes, requests]]);
}
