using System.Diagnostics;
using System.Text;

namespace TestSupport;

/// <summary>A program of this repository, as a user calls it.</summary>
internal static class DotNetProgram
{
    // Bytes that are none are seen.
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The host of this very process: PATH may be one of the variables that a test sets.</summary>
    public static string Host { get; } = FindHost();

    /// <summary>Calls it in the repository's folder and waits for its end.</summary>
    /// <param name="assembly">Path of the program.</param>
    /// <param name="environment">Variables that are set, or, with null, removed.</param>
    /// <param name="arguments">Its arguments.</param>
    public static (int ExitCode, string Output, string[] ErrorLines) Run(
        string assembly, IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> arguments)
    {
        using Process process = Start(assembly, environment, arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>Starts it in the repository's folder, its output redirected.</summary>
    public static Process Start(string assembly, IReadOnlyDictionary<string, string?> environment, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = StartInfo(assembly, arguments);
        start.WorkingDirectory = Repository.Root;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        // What it writes to a file or to another program is UTF-8 on every system.
        start.StandardOutputEncoding = s_utf8;
        start.StandardErrorEncoding = s_utf8;
        foreach ((string name, string? value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static ProcessStartInfo StartInfo(string assembly, IEnumerable<string> arguments)
    {
        // Published as a Windows program, the tests have no dotnet beside them, and need none: the program has its own executable.
        string executable = Path.ChangeExtension(assembly, ".exe");
        if (!File.Exists(Host) && File.Exists(executable))
            return new ProcessStartInfo(executable, arguments);
        Requires.Sdk();
        return new ProcessStartInfo(Host, [assembly, .. arguments]);
    }

    private static string FindHost()
    {
        // .../shared/Microsoft.NETCore.App/10.0.x/ -> .../
        string runtime = Path.TrimEndingDirectorySeparator(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        return Path.Combine(Path.GetFullPath(Path.Combine(runtime, "..", "..", "..")), OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
    }
}
