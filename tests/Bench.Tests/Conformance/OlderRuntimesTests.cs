using System.Diagnostics;
using Bench.Jobs;
using Bench.Jobs.Added;
using Bench.Jobs.Conformance;
using Xunit;

namespace Bench.Tests.Conformance;

/// <summary>Is <c>legacy-callback</c> what the runtimes before this one do, too? The suite's own comparison of the two, on their runtime.</summary>
/// <remarks>Not .NET 8: the suite's program, built for it, hangs under Wine before its first line, xunit's or the runtime's fault.</remarks>
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class OlderRuntimesTests
{
    private const int Behaviours = 11;

    public static bool IsLinux => OperatingSystem.IsLinux();

    [Theory(Skip = "Under Wine programs bring their runtime along; on Windows it would have to be installed.", SkipUnless = nameof(IsLinux))]
    [InlineData("net9.0")]
    public void The_legacy_strategy_and_the_runtime_behave_the_same(string framework)
    {
        Requires.Sdk();
        string program = ConformanceProgram.Build(TextWriter.Null, framework);
        using var host = new BenchmarkHost(Additions.None);
        ProcessStartInfo start = host.CreateStartInfo(program, ["-automated", "-class", "Conformance.Catalog.RuntimeAndLegacy"], pinned: false);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var result = ConformanceResult.Run(start, isLong: false, _ => { }, TestContext.Current.CancellationToken);
        Assert.True(result.HasPassed, $"{result.Broken} {string.Join('\n', result.Behaviours)}");
        Assert.Equal(Behaviours, result.Count(ConformanceResult.IsPassed));
    }
}
