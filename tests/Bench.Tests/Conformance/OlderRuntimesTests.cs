using System.Diagnostics;
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

    public static bool IsLinux => OperatingSystem.IsLinux();

    [Theory(Skip = "Under Wine programs bring their runtime along; on Windows it would have to be installed.", SkipUnless = nameof(IsLinux))]
    [InlineData("net8.0", Skip = "Under Wine 8 a .NET 8 program ends with the second exception of a thread, whose list of handlers has an entry of a dead frame"
        + " by then; under Wine 10 xunit's runner dies in it, because Wine's answer about a console that is none is an error for .NET 8.")]
    [InlineData("net9.0")]
    public void The_legacy_strategy_and_the_runtime_behave_the_same(string framework)
    {
        Requires.Sdk();
        using var host = new BenchmarkHost(Additions.None);
        string program = ConformanceProgram.Build(TextWriter.Null, framework);
        ProcessStartInfo start = host.CreateStartInfo(program, ["-automated", "-class", "Conformance.Catalog.RuntimeAndLegacy"], pinned: false);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var result = ConformanceResult.Run(start, isLong: false, (_, _) => { }, _ => { }, TestContext.Current.CancellationToken);
        Assert.True(result.HasPassed, $"{result.Broken} {string.Join('\n', result.Behaviours)}");
        Assert.Equal(Behaviours, result.Count(ConformanceResult.IsPassed));
    }
}
