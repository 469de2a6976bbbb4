using Xunit;

namespace Bench.Tests.Jobs;

/// <summary>What does a user's mistake get? One line that says what and how to mend it, exit code 2, and nothing half-written.</summary>
public sealed class BadInputTests : IDisposable
{
    private static readonly string[] s_oneCase = ["--filter", "*ReadByte*Asynchronous*", "--strategies", "native-event", "--job", "dry"];

    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public static bool IsLinux => OperatingSystem.IsLinux();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_unknown_verb_is_told_the_valid_ones() => AssertRefused("strategies", [], "strategy");

    [Fact]
    public void An_unknown_strategy_is_told_the_valid_ones() =>
        AssertRefused("native-event-per-thread", [], "--strategies", "native-events", "--filter", "*");

    [Fact]
    public void A_filter_that_matches_nothing_is_told_how_to_list_what_there_is() => AssertRefused("--list", [], "--filter", "*Nothing*");

    [Fact]
    public void An_unknown_option_is_told_where_the_options_are() => AssertRefused("--help", [], "--fliter", "*");

    [Theory(Skip = "On Windows these options work as everywhere.", SkipUnless = nameof(IsLinux))]
    [InlineData("--coreRun", "/usr/bin/env")]
    [InlineData("--cli", "/usr/bin/env")]
    [InlineData("--inProcess")]
    public void An_option_that_would_leave_Wine_is_refused(params string[] option) =>
        AssertRefused("would leave Wine", [], [.. s_oneCase, .. option]);

    [Fact(Skip = "Windows needs no Wine.", SkipUnless = nameof(IsLinux))]
    public void Without_Wine_the_command_to_type_is_named() =>
        AssertRefused("apt-get install", new() { ["PATH"] = _folder }, s_oneCase);

    [Fact(Skip = "Windows needs no Wine.", SkipUnless = nameof(IsLinux))]
    public void A_foreign_prefix_is_left_alone()
    {
        string mine = Path.Combine(_folder, "mine.txt");
        File.WriteAllText(mine, "mine");
        AssertRefused("foreign", new() { ["WINEPREFIX"] = _folder }, s_oneCase);
        Assert.Equal([mine], Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact(Skip = "Windows needs no Wine.", SkipUnless = nameof(IsLinux))]
    public void A_broken_prefix_is_named_and_may_be_deleted()
    {
        File.WriteAllText(Path.Combine(_folder, ".io-strategies-prefix"), "1\n");
        AssertRefused("Delete", new() { ["WINEPREFIX"] = _folder }, s_oneCase);
    }

    [Fact(Skip = "TMPDIR is Unix's.", SkipUnless = nameof(IsLinux))]
    public void A_temporary_folder_that_cannot_be_written_is_named_with_what_is_needed()
    {
        // Not a folder without the right to write: root may write everywhere. /proc nobody may.
        string message = AssertRefused("/proc", new() { ["TMPDIR"] = "/proc" }, s_oneCase);
        Assert.Contains("needs 64 MiB", message, StringComparison.Ordinal);
    }

    [Theory(Skip = "TMPDIR is Unix's.", SkipUnless = nameof(IsLinux))]
    [InlineData("costs")]
    [InlineData("measure", "--rounds", "1")]
    [InlineData("noise", "--rounds", "1")]
    [InlineData("compare-commits", "HEAD,HEAD~1", "--allow-dirty")]
    [InlineData("--filter", "*ReadByte*")]
    public void A_temporary_folder_that_is_not_there_is_named_before_anything_is_built(params string[] arguments)
    {
        string missing = Path.Combine(_folder, "missing");
        Assert.Contains("is not there", AssertRefused(missing, new() { ["TMPDIR"] = missing }, arguments), StringComparison.Ordinal);
    }

    [Theory(Skip = "Windows needs no Wine.", SkipUnless = nameof(IsLinux))]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("--list", "flat")]
    [InlineData("strategies")]
    public void What_starts_no_process_needs_no_Wine(params string[] arguments)
    {
        (int exitCode, _, string[] errorLines) = BenchProgram.Run(new Dictionary<string, string?> { ["PATH"] = _folder }, arguments);
        Assert.Equal(0, exitCode);
        Assert.Empty(errorLines);
    }

    [Fact(Skip = "TMPDIR is Unix's.", SkipUnless = nameof(IsLinux))]
    public void A_folder_for_traces_that_cannot_be_written_is_named_before_the_run() =>
        AssertRefused("traces are written to /proc", new() { ["TMPDIR"] = "/proc" }, [.. s_oneCase, "--allocations"]);

    private static string AssertRefused(string expected, Dictionary<string, string?> environment, params string[] arguments)
    {
        (int exitCode, _, string[] errorLines) = BenchProgram.Run(environment, arguments);
        Assert.Equal(2, exitCode);
        string line = Assert.Single(errorLines);
        Assert.StartsWith("bench: ", line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
        return line;
    }
}
