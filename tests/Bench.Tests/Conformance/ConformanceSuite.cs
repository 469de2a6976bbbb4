using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Wine;

namespace Bench.Tests.Conformance;

/// <summary>The conformance suite as a Windows program: on Windows started as it is, on Linux with Wine.</summary>
public sealed class ConformanceSuite : IDisposable
{
    private static readonly string s_program = typeof(ConformanceSuite).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "ConformanceProgram").Value!;

    private static readonly Lazy<WineSession> s_wine = new(WineSession.Open);

    private static readonly Lazy<IReadOnlyList<string>> s_names = new(List);

    private static readonly Lazy<ConformanceRun> s_run = new(() => new ConformanceRun(Start("-automated", "-preEnumerateTheories"), Names));

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
        using Process process = Start("-list", "tests", "-noLogo", "-preEnumerateTheories");
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        List<string> names = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return process.ExitCode == 0 && names.Count > 0
            ? names
            : throw new InvalidOperationException($"The suite did not list its tests:\n{output}\n{error.Result}");
    }

    private static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(s_program, arguments)
            : s_wine.Value.CreateStartInfo(s_program, arguments, pinned: false);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return Process.Start(start)!;
    }
}
