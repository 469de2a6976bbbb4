using System.Diagnostics;

namespace Bench.Tests.Scripts;

/// <summary>A program called <c>dotnet</c> that is first on PATH and says what it was given.</summary>
internal sealed class DotNetStandIn : IDisposable
{
    private const string Script = """
        #!/bin/sh
        # Of the last call: the words, one a line, and two variables.
        printf '%s\n' "$@" > "$STAND_IN_FOLDER/words"
        printf '%s\n' "$*" >> "$STAND_IN_FOLDER/calls"
        printf '[%s] [%s]' "${CONFORMANCE_LONG:-}" "${BENCH_CALLER_FOLDER:-}" > "$STAND_IN_FOLDER/variables"
        case "$*" in
            *is-current) exit "${STAND_IN_CURRENT:-0}" ;;
            build*) exit "${STAND_IN_BUILD:-0}" ;;
            *) exit "${STAND_IN_EXIT:-0}" ;;
        esac

        """;

    private static readonly Lazy<bool> s_powerShell = new(RestorePowerShell);
    private readonly string _folder = Directory.CreateTempSubdirectory("stand-in-").FullName;

    public DotNetStandIn()
    {
        if (OperatingSystem.IsWindows())
            throw new NotSupportedException();
        string program = Path.Combine(_folder, "dotnet");
        File.WriteAllText(program, Script);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>Of its last call, without the program's own path.</summary>
    public string[] Words => Read(_folder);

    /// <summary>Of the last call that had this folder, without the program's own path.</summary>
    public string[] WordsIn(int folder) => Read(Path.Combine(_folder, $"{folder}"));

    /// <summary>A folder that calls may leave their words in.</summary>
    public string CreateFolder(int folder) => Directory.CreateDirectory(Path.Combine(_folder, $"{folder}")).FullName;

    /// <summary>Whether there was a call.</summary>
    public bool WasCalled => File.Exists(Path.Combine(_folder, "calls"));

    /// <summary>All calls.</summary>
    public string[] Calls => File.ReadAllLines(Path.Combine(_folder, "calls"));

    /// <summary>CONFORMANCE_LONG and BENCH_CALLER_FOLDER as the last call saw them.</summary>
    public string Variables => File.ReadAllText(Path.Combine(_folder, "variables"));

    /// <summary>Types a line in a shell, in the repository's folder.</summary>
    /// <param name="shell">What understands the line.</param>
    /// <param name="line">For instance a script with arguments.</param>
    /// <param name="environment">On top.</param>
    /// <param name="hasDotNet">Whether a dotnet is on PATH.</param>
    public (int ExitCode, string Output, string Error) Type(
        ScriptShell shell, string line, IReadOnlyDictionary<string, string>? environment = null, bool hasDotNet = true)
    {
        ProcessStartInfo start = shell switch
        {
            ScriptShell.Sh => new("/bin/sh", ["-c", line]),
            // What Windows PowerShell 5.1 does with the words of a program.
            ScriptShell.LegacyPowerShell => PowerShell($"$PSNativeCommandArgumentPassing = 'Legacy'; {line}; exit $LASTEXITCODE"),
            _ => PowerShell($"{line}; exit $LASTEXITCODE"),
        };
        start.WorkingDirectory = Repository.Root;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["PATH"] = hasDotNet ? $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}" : Path.Combine(_folder, "nothing");
        start.Environment["STAND_IN_FOLDER"] = _folder;
        start.Environment.Remove("CONFORMANCE_LONG");
        start.Environment.Remove("BENCH_CALLER_FOLDER");
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string[] Read(string folder) => File.ReadAllText(Path.Combine(folder, "words"))[..^1].Split('\n')[1..];

    private static ProcessStartInfo PowerShell(string line) => s_powerShell.Value
        ? new(DotNetProgram.Host, ["tool", "run", "pwsh", "--", "-NoProfile", "-NonInteractive", "-Command", line])
        : throw new InvalidOperationException("PowerShell, which .config/dotnet-tools.json names, cannot be restored.");

    private static bool RestorePowerShell()
    {
        using var process = Process.Start(new ProcessStartInfo(DotNetProgram.Host, ["tool", "restore"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
