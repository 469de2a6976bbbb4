using System.Diagnostics;

namespace BenchmarkDotNet.Wine.Tests;

/// <summary>The command <c>dotnet</c>.</summary>
internal static class DotNet
{
    /// <summary>Runs it to its end and expects success.</summary>
    /// <returns>What it wrote.</returns>
    public static string Run(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output
            : throw new InvalidOperationException($"dotnet {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}:\n{output}\n{error.Result}");
    }
}
