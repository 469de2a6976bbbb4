using System.Diagnostics;
using System.Globalization;
using Bench.Diagnosers.Costs;
using Bench.Jobs;
using Bench.Jobs.Added;
using Bench.Jobs.Conformance;
using Xunit;

namespace Bench.Tests.Conformance;

/// <summary>Is <c>legacy-callback</c> what the runtimes before this one do, too? The suite's own comparison of the two, on their runtime.</summary>
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class OlderRuntimesTests
{
    private const int Behaviours = 11;

    // Seen with 8.0 (a program that throws and catches twice) and with 10.0.
    private const int FirstWineForExceptions = 10;

    public static bool IsLinux => OperatingSystem.IsLinux();

    [Theory(Skip = "Under Wine programs bring their runtime along; on Windows it would have to be installed.", SkipUnless = nameof(IsLinux))]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    public void The_legacy_strategy_and_the_runtime_behave_the_same(string framework)
    {
        Requires.Sdk();
        using var host = new BenchmarkHost(Additions.None);
        Assert.SkipWhen(
            framework == "net8.0" && int.Parse(CostContract.Major(host.Wine!.Value.Version), CultureInfo.InvariantCulture) < FirstWineForExceptions,
            "Under Wine 8 a .NET 8 program ends with the second exception of a thread: the first leaves an entry of a dead frame in its list of handlers.");
        string program = ConformanceProgram.Build(TextWriter.Null, framework);
        ProcessStartInfo start = host.CreateStartInfo(program, ["-automated", "-class", "Conformance.Catalog.RuntimeAndLegacy"], pinned: false);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var result = ConformanceResult.Run(start, isLong: false, _ => { }, TestContext.Current.CancellationToken);
        Assert.True(result.HasPassed, $"{result.Broken} {string.Join('\n', result.Behaviours)}");
        Assert.Equal(Behaviours, result.Count(ConformanceResult.IsPassed));
    }
}
