using System.Diagnostics;
using Bench.Jobs.Conformance;
using Xunit;

namespace Bench.Tests.Conformance;

/// <summary>Every test of the conformance suite for every strategy, as a result of its own.</summary>
public sealed class ConformanceTests
{
    private const string Once = "The suite is a Windows program itself: the tests of this machine's own system start it.";

    public static IEnumerable<ITheoryDataRow> Tests() => WindowsProgram.IsUnderWine
        ? [new TheoryDataRow<string>("") { Skip = Once }]
        : ConformanceSuite.Names.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name, Label = "" });

    [Theory]
    [MemberData(nameof(Tests), DisableDiscoveryEnumeration = true)]
    public async Task Conforms(string test)
    {
        TestOutcome outcome = await ConformanceSuite.Run.Outcome(test);
        Assert.SkipWhen(outcome.SkipReason is not null, outcome.SkipReason ?? "");
        Assert.True(outcome.Failure is null, outcome.Failure);
    }

    [Fact(Skip = Once, SkipType = typeof(WindowsProgram), SkipWhen = nameof(WindowsProgram.IsUnderWine))]
    public async Task Every_test_that_ran_was_listed() => Assert.Empty(await ConformanceSuite.Run.Unlisted());

    [Fact(Skip = Once, SkipType = typeof(WindowsProgram), SkipWhen = nameof(WindowsProgram.IsUnderWine))]
    public async Task A_test_that_does_not_end_is_named()
    {
        using Process process = ConformanceSuite.Start(watchdogSeconds: 0, "-automated", "-class", "Conformance.Pending.LateReader");
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        _ = await output;
        Assert.Contains("WATCHDOG: 'Conformance.Pending.LateReader.", error, StringComparison.Ordinal);
    }
}
