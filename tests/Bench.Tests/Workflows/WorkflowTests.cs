using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Bench.Tests.Workflows;

/// <summary>Are the workflow files well-formed, and do they keep the rules that make them safe?</summary>
public sealed partial class WorkflowTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, ".github", "workflows");
    private static readonly string s_linter = Path.Combine(Repository.Root, "tests", "Bench.Tests", "Workflows");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(s_folder, "*.yml").Select(file => Path.GetFileName(file)!).Order()];

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

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_action_is_pinned_by_commit(string file)
    {
        IEnumerable<string> uses = Lines(file).Where(line => line.Contains("uses:", StringComparison.Ordinal));
        Assert.All(uses, line => Assert.Matches(PinnedAction(), line));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_token_may_only_read(string file)
    {
        string text = string.Join('\n', Lines(file));
        Assert.Contains("\npermissions:\n  contents: read\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("write", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_job_has_a_timeout(string file)
    {
        string[] lines = Lines(file);
        Assert.Equal(
            lines.Count(line => line.StartsWith("    runs-on:", StringComparison.Ordinal)),
            lines.Count(line => line.StartsWith("    timeout-minutes:", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_command_line_holds_text_of_an_event(string file) =>
        Assert.All(Lines(file), line => Assert.DoesNotMatch(EventTextInCommand(), line));

    [GeneratedRegex(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex(@"run:.*\$\{\{")]
    private static partial Regex EventTextInCommand();

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(s_folder, file));

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
