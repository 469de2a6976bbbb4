using System.Diagnostics;
using Bench.Jobs.Conformance;
using Xunit;

namespace Bench.Tests.Jobs.Added;

/// <summary>What is said of a suite that does not get to its end?</summary>
public sealed class ConformanceReaderTests
{
    private const string TwoMessages =
        """printf '%s\n' '{"$type":"test-starting","TestUniqueID":"1","TestDisplayName":"C.X.Y(id: \"a\")"}' '{"$type":"test-passed","TestUniqueID":"1"}'""";

    public static bool IsLinux => OperatingSystem.IsLinux();

    [Fact(Skip = "The suite is a line of shell here.", SkipUnless = nameof(IsLinux))]
    public void What_was_answered_before_it_broke_is_said()
    {
        List<string> said = [];
        ConformanceResult result = Run($"{TwoMessages}; exit 3", (_, _) => { }, said, TestContext.Current.CancellationToken);
        Assert.Equal(["passed   X: Y"], said);
        Assert.Equal("the suite ended with exit code 3 before it was done", result.Broken);
    }

    [Fact(Skip = "The suite is a line of shell here.", SkipUnless = nameof(IsLinux))]
    public void A_behaviour_in_which_it_was_interrupted_is_not_said_to_have_passed()
    {
        using var interruption = new CancellationTokenSource();
        List<string> said = [];
        List<string> asked = [];
        ConformanceResult result = Run(
            $"{TwoMessages}; exec sleep 100",
            (behaviour, strategy) =>
            {
                asked.Add($"{strategy}: {behaviour}");
                interruption.Cancel();
            },
            said, interruption.Token);
        Assert.Equal(["a: X: Y"], asked);
        Assert.Empty(said);
        Assert.False(result.HasPassed);
    }

    private static ConformanceResult Run(string script, Action<string, string> asked, List<string> said, CancellationToken interruption) =>
        ConformanceResult.Run(
            new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true },
            isLong: false, asked, behaviour => said.Add(behaviour.ToString()), interruption);
}
