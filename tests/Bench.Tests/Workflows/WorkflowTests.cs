using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Bench.Tests.Workflows;

/// <summary>Are the workflow files well-formed?</summary>
public sealed class WorkflowTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, ".github", "workflows");
    private static readonly string s_linter = Path.Combine(Repository.Root, "tests", "Bench.Tests", "Workflows");

    [Fact]
    public void The_linter_finds_nothing()
    {
        Assert.SkipUnless(IsNodeThere(), "Node.js is not on this machine, and the linter is an npm package.");

        string npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        (int exitCode, string output) = Run(npm, "ci", "--no-audit", "--no-fund");
        Assert.True(exitCode == 0, $"npm ci could not install the linter:\n{output}");

        (exitCode, output) = Run("node", ["lint.mjs", .. Directory.EnumerateFiles(s_folder, "*.yml")]);
        Assert.True(exitCode == 0, output);
    }

    private static bool IsNodeThere()
    {
        try
        {
            return Run("node", "--version").ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static (int ExitCode, string Output) Run(string program, params IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = s_linter,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
