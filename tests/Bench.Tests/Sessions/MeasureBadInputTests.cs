using Bench.Sessions;
using Bench.Tests.Jobs;
using Xunit;

namespace Bench.Tests.Sessions;

/// <summary>What does <c>bench measure</c> refuse, and is nothing written then?</summary>
[Collection(nameof(MeasuringLock))]
public sealed class MeasureBadInputTests : IDisposable
{
    private static readonly string[] s_oneCase = ["--filter", "*ReadByte*", "--strategies", "native-event", "--job", "dry"];

    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public static bool IsLinux => OperatingSystem.IsLinux();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public void A_number_of_rounds_that_is_none_is_refused(string rounds) => AssertRefused("--rounds", ["--rounds", rounds, .. s_oneCase]);

    [Fact]
    public void An_option_that_says_how_results_are_shown_is_refused() => AssertRefused("--exporters", [.. s_oneCase, "--exporters", "html"]);

    [Fact]
    public void A_label_that_leads_elsewhere_is_refused() => AssertRefused("--label", ["--label", "../x", .. s_oneCase]);

    [Fact]
    public void A_folder_that_exists_is_left_alone()
    {
        string mine = Path.Combine(_folder, "mine.txt");
        File.WriteAllText(mine, "mine");
        AssertRefused("never overwritten", [.. s_oneCase, "--out", _folder]);
        Assert.Equal([mine], Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact(Skip = "/proc is Linux's.", SkipUnless = nameof(IsLinux))]
    public void A_folder_that_cannot_be_written_is_named() => AssertRefused("/proc/x cannot be written", [.. s_oneCase, "--out", "/proc/x"]);

    [Fact]
    public void A_folder_without_a_record_cannot_be_resumed() => AssertRefused("run.json", ["--resume", _folder]);

    [Fact]
    public void Two_at_once_are_refused_and_the_second_is_told_who_was_first()
    {
        using var first = MeasuringLock.Take(["measure", "--label", "the-first"]);
        AssertRefused($"process {Environment.ProcessId} of {Environment.UserName}", s_oneCase);
        AssertRefused("the-first", s_oneCase);
    }

    private static void AssertRefused(string expected, params string[] arguments)
    {
        // It asks git which commit this is.
        Requires.Git();
        (int exitCode, string output, string[] errorLines) = BenchProgram.Run(new Dictionary<string, string?>(), ["measure", .. arguments]);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        string line = errorLines[^1];
        Assert.StartsWith("bench: ", line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
    }
}
