using System.Diagnostics;
using Bench.Host;
using Bench.Toolchains.Prebuilt;

namespace Bench.Costs;

/// <summary>This program as a Windows program: on Windows it is one; elsewhere it is built once more, with its runtime along.</summary>
internal static class WindowsProgram
{
    private const string Configuration = "Release";
    private const string RuntimeIdentifier = "win-x64";

    /// <summary>Builds it where it has to be built. Nothing is done if it is up to date.</summary>
    /// <param name="progress">Gets a line if it is built.</param>
    /// <returns>The path of the executable.</returns>
    /// <exception cref="UserError">It does not build; the message has the first error.</exception>
    public static string Build(TextWriter progress)
    {
        string here = typeof(Program).Assembly.Location;
        if (OperatingSystem.IsWindows())
            return Path.ChangeExtension(here, ".exe");

        // Below obj, which nobody looks into; everything the build writes goes there, so that it never meets the usual one.
        string bench = Path.Combine(SolutionFolder.Find(), "bench");
        string artifacts = Path.Combine(bench, "obj", "windows");
        progress.WriteLine($"Building for Windows into {artifacts} ...");
        Run(
            "build", Path.Combine(bench, "Bench.csproj"), "--configuration", Configuration, "--runtime", RuntimeIdentifier, "--self-contained",
            "--artifacts-path", artifacts, "-property:RunAnalyzers=false", "-verbosity:quiet", "-nologo");
        return Path.Combine(artifacts, "bin", "Bench", $"{Configuration}_{RuntimeIdentifier}".ToLowerInvariant(), "Bench.exe");
    }

    private static void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        // What an MSBuild around this process says is not meant for this build.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new UserError($"bench does not build for Windows: {BuildErrors.First(output)}");
    }
}
