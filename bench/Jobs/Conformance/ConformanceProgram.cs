using System.Diagnostics;
using System.Globalization;
using Bench.Shell;
using IoStrategies;

namespace Bench.Jobs.Conformance;

/// <summary>The conformance suite as a program of its own, which <c>bench</c> builds where it is asked for.</summary>
internal static class ConformanceProgram
{
    /// <summary>Ids, with commas between: the suite asks about these alone.</summary>
    public const string StrategiesVariable = "CONFORMANCE_STRATEGIES";

    private const string WatchdogVariable = "CONFORMANCE_WATCHDOG_SECONDS";
    private const string LongVariable = "CONFORMANCE_LONG";

    // Of the catalog as a whole, or of two of its strategies.
    private static readonly string[] s_others = ["Conformance.Catalog.Entries", "Conformance.Catalog.RuntimeAndLegacy"];

    /// <summary>Builds it. Nothing is done if it is up to date.</summary>
    /// <param name="progress">Gets a line.</param>
    /// <param name="framework">The target framework whose runtime it brings along; null: the usual one.</param>
    /// <returns>The path of the executable.</returns>
    /// <exception cref="UserError">It does not build.</exception>
    public static string Build(TextWriter progress, string? framework = null)
    {
        string suite = Path.Combine(SolutionFolder.Find(), "tests", "Conformance");
        string artifacts = Path.Combine(suite, "obj", framework is null ? "windows" : $"windows-{framework}");
        progress.WriteLine($"Building the conformance suite into {artifacts} ...");
        EndedProgram build = DotNetBuild.Run(
            Path.Combine(suite, "Conformance.csproj"), "--configuration", "Release", "--artifacts-path", artifacts,
            "-property:RunAnalyzers=false", "-property:EnforceCodeStyleInBuild=false", $"-property:ConformanceFramework={framework}");
        if (build.ExitCode != 0)
            throw new UserError($"the conformance suite does not build: {BuildErrors.First(build.Output + build.Error)}");
        return Path.Combine(artifacts, "bin", "Conformance", OperatingSystem.IsWindows() ? "release" : "release_win-x64", "Conformance.exe");
    }

    /// <summary>How to ask it about strategies.</summary>
    /// <param name="start">Starts it, without arguments.</param>
    /// <param name="strategies">Those that are asked about.</param>
    /// <param name="isLong">Ten times as much of everything.</param>
    public static ProcessStartInfo Ask(ProcessStartInfo start, IEnumerable<IIoStrategy> strategies, bool isLong)
    {
        foreach (string argument in (string[])["-automated", "-preEnumerateTheories", .. s_others.SelectMany(name => (string[])["-class-", name])])
            start.ArgumentList.Add(argument);
        start.Environment[StrategiesVariable] = string.Join(',', strategies.Select(strategy => strategy.Id));
        if (isLong)
            start.Environment[LongVariable] = "1";
        start.Environment[WatchdogVariable] = Watchdog(isLong).TotalSeconds.ToString(CultureInfo.InvariantCulture);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return start;
    }

    /// <summary>How long it may say nothing: longer than its watchdog, which names the test that hangs, waits for one.</summary>
    public static TimeSpan SilenceLimit(bool isLong) => 2 * Watchdog(isLong);

    // Ten times what the longest test takes here, and as much again: with eight busy processes beside it, 30 s were too few once.
    private static TimeSpan Watchdog(bool isLong) => TimeSpan.FromMinutes(isLong ? 20 : 1);
}
