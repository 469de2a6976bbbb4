using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Wine;

namespace Bench.Tests.Conformance;

/// <summary>The conformance suite as a Windows program: on Windows started as it is, on Linux with Wine.</summary>
public sealed class ConformanceSuite : IDisposable
{
    private static readonly string s_program = typeof(ConformanceSuite).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "ConformanceProgram").Value!;

    /// <summary>A command that starts the suite in another way, for instance on an emulated machine; the suite's arguments follow.</summary>
    private const string RunnerVariable = "CONFORMANCE_RUNNER";

    private static readonly Lazy<WineSession> s_wine = new(WineSession.Open);

    private static readonly Lazy<IReadOnlyList<string>> s_names = new(List);

    private static readonly Lazy<ConformanceRun> s_run = new(() => new ConformanceRun(Start(null, "-automated", "-preEnumerateTheories"), Names));

    /// <summary>The names of all its tests.</summary>
    internal static IReadOnlyList<string> Names => s_names.Value;

    /// <summary>The one run of it; the first who asks starts it.</summary>
    internal static ConformanceRun Run => s_run.Value;

    public void Dispose()
    {
        if (s_run.IsValueCreated)
            s_run.Value.Dispose();
        if (s_wine.IsValueCreated)
            s_wine.Value.Dispose();
    }

    private static List<string> List()
    {
        using Process process = Start(null, "-list", "tests", "-noLogo", "-preEnumerateTheories");
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        List<string> names = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        // Some emulators end with a signal after everything was said. A list that is cut off shows in the run: it says how a test did that is not in it.
        return (process.ExitCode == 0 || EndedBySignal(process)) && names.Count > 0
            ? names
            : throw new InvalidOperationException($"The suite did not list its tests:\n{output}\n{error.Result}");
    }

    /// <summary>A shell, and so most runners, says 128 and the signal's number.</summary>
    private static bool EndedBySignal(Process process) => !OperatingSystem.IsWindows() && process.ExitCode > 128;

    /// <summary>Starts the program; whoever does reads both its outputs.</summary>
    /// <param name="watchdogSeconds">How long a test may take; null for what is usual.</param>
    /// <param name="arguments">Of an xunit.v3 program.</param>
    internal static Process Start(int? watchdogSeconds, params string[] arguments)
    {
        ProcessStartInfo start = StartInfo(arguments);
        if (watchdogSeconds is { } seconds)
            start.Environment["CONFORMANCE_WATCHDOG_SECONDS"] = seconds.ToString(CultureInfo.InvariantCulture);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return Process.Start(start)!;
    }

    private static ProcessStartInfo StartInfo(string[] arguments)
    {
        if (Environment.GetEnvironmentVariable(RunnerVariable) is { Length: > 0 } runner)
        {
            string[] words = [.. CommandLineParser.SplitCommandLine(runner), .. arguments];
            return new ProcessStartInfo(words[0], words[1..]);
        }
        return OperatingSystem.IsWindows()
            ? new ProcessStartInfo(s_program, arguments)
            : s_wine.Value.CreateStartInfo(s_program, arguments, pinned: false);
    }
}
