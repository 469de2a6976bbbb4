using System.Diagnostics;
using Xunit;

namespace BenchmarkDotNet.Wine.Tests;

/// <summary>What does a machine without Wine get? Wine where it may be installed, otherwise the one command to type.</summary>
public sealed class InstallerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wine-installer-").FullName;

    public static bool IsLinux => OperatingSystem.IsLinux();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(Skip = "Windows needs no Wine.", SkipUnless = nameof(IsLinux))]
    public void Where_Wine_is_nothing_is_done()
    {
        Program("wine", "");
        Program("wineserver", "");
        Program("apt-get", "echo called >&2");
        Assert.Equal((0, "", ""), Install());
    }

    [Fact(Skip = "Windows needs no Wine.", SkipUnless = nameof(IsLinux))]
    public void Root_gets_Wine_and_sees_what_is_done()
    {
        Program("id", "echo 0");
        Program("apt-get", "echo Unpacking \"$*\"");
        (int exitCode, string output, string error) = Install();
        Assert.Equal(0, exitCode);
        Assert.Empty(output);
        Assert.Contains("Unpacking install --no-install-recommends wine wine64", error, StringComparison.Ordinal);
    }

    [Fact(Skip = "Windows needs no Wine.", SkipUnless = nameof(IsLinux))]
    public void Old_package_lists_are_fetched_anew()
    {
        Program("id", "echo 0");
        Program("apt-get", $"case \"$1\" in update) : > '{_folder}/lists' ;; *) [ -e '{_folder}/lists' ] ;; esac");
        Assert.Equal((0, ""), (Install() is var (exitCode, output, _) ? exitCode : -1, output));
        Assert.True(File.Exists(Path.Combine(_folder, "lists")));
    }

    [Fact(Skip = "Windows needs no Wine.", SkipUnless = nameof(IsLinux))]
    public void What_fails_names_the_command_to_type()
    {
        Program("id", "echo 0");
        Program("apt-get", "exit 100");
        (int exitCode, string output, _) = Install();
        Assert.Equal(2, exitCode);
        Assert.Equal("Wine could not be installed. Type, as root: apt-get install --no-install-recommends wine wine64", output.Trim());
    }

    [Fact(Skip = "Windows needs no Wine.", SkipUnless = nameof(IsLinux))]
    public void Without_rights_the_command_to_type_is_named_and_nothing_is_done()
    {
        Program("id", "echo 1000");
        Program("sudo", "exit 1");
        Program("apt-get", "echo called >&2");
        (int exitCode, string output, string error) = Install();
        Assert.Equal(2, exitCode);
        Assert.EndsWith($"Type, as root: {WineTools.InstallCommand}", output.Trim(), StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact(Skip = "Windows needs no Wine.", SkipUnless = nameof(IsLinux))]
    public void The_library_carries_the_same_script()
    {
        using var reader = new StreamReader(typeof(WineInstaller).Assembly.GetManifestResourceStream("install.sh")!);
        Assert.Equal(File.ReadAllText(Script), reader.ReadToEnd());
    }

    private static string Script => Path.Combine(Repository.Root, "src", "BenchmarkDotNet.Wine", "install.sh");

    private void Program(string name, string script)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // Nothing but what the test made is on PATH, beside env.
    private (int ExitCode, string Output, string Error) Install()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "env"), "/usr/bin/env");
        var start = new ProcessStartInfo("/bin/sh", [Script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = _folder;
        using var process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
