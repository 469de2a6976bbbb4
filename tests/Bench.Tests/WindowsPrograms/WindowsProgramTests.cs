using Bench.Jobs.Conformance;
using BenchmarkDotNet.Wine;
using Xunit;

namespace Bench.Tests.WindowsPrograms;

/// <summary>
/// Every test of every project once more, as a Windows program under Wine: paths without case, other line ends, another code page, no powercfg.
/// </summary>
public sealed class WindowsProgramTests
{
    private static readonly string[] s_projects = ["Comparison.Tests", "Comparison.Tool.Tests", "BenchmarkDotNet.Wine.Tests", "Bench.Tests"];

    // Set by run-tests.sh, which has published them just now; another run would meet old ones, or none.
    private static bool ArePublished => OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("WINDOWS_PROGRAMS") is { Length: > 0 };

    public static async Task<IReadOnlyList<ITheoryDataRow>> Tests()
    {
        if (!ArePublished)
            return [Row("all", TestOutcome.Skipped("run-tests.sh publishes them for Windows, on Linux; this is another run."))];

        using var wine = WineSession.Open();
        IReadOnlyList<ITheoryDataRow>[] rows = await Task.WhenAll(s_projects.Select(project => RunAsync(project, wine)));
        return [.. rows.SelectMany(each => each)];
    }

    private static async Task<IReadOnlyList<ITheoryDataRow>> RunAsync(string project, WineSession wine) =>
        [.. (await new PublishedTests(project).RunAsync(wine)).Select(ended => Row($"{project}: {ended.Test}", ended.Outcome))];

    [Theory]
    [MemberData(nameof(Tests), DisableDiscoveryEnumeration = true)]
    public void Passes(TestOutcome outcome)
    {
        Assert.SkipWhen(outcome.SkipReason is not null, outcome.SkipReason ?? "");
        Assert.True(outcome.Failure is null, outcome.Failure);
    }

    private static TheoryDataRow<TestOutcome> Row(string name, TestOutcome outcome) =>
        new(outcome) { TestDisplayName = $"As a Windows program: {name}", Label = "" };
}
