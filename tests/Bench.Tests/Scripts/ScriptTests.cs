using Xunit;

namespace Bench.Tests.Scripts;

/// <summary>Do the scripts hand on what was typed, in every shell?</summary>
public sealed class ScriptTests
{
    private const string StandIn = "The stand-in for dotnet is a shell script.";

    /// <summary>A row for everything that a shell may spoil: what is typed after the script's name, and the words it means.</summary>
    private static readonly (string Typed, string[] Words)[] s_arguments =
    [
        ("", ["measure"]),
        ("strategies", ["strategies"]),
        ("--help", ["--help"]),
        ("costs --strategies native-event,null", ["costs", "--strategies", "native-event,null"]),
        ("compare A B --format md,csv,json", ["compare", "A", "B", "--format", "md,csv,json"]),
        ("--filter '*Read(*' '*' --job dry", ["--filter", "*Read(*", "*", "--job", "dry"]),
        ("''", [""]),
        ("--label '' x", ["--label", "", "x"]),
        ("'two words' ' '", ["two words", " "]),
        ("'say \"this\" now' '\"'", ["say \"this\" now", "\""]),
        ("'C:\\Program Files\\' 'C:\\x\\'", ["C:\\Program Files\\", "C:\\x\\"]),
        ("'\\\"'", ["\\\""]),
        ("1e3 010 0x10 3% '3%|100ns'", ["1e3", "010", "0x10", "3%", "3%|100ns"]),
        ("-p:ETW -p ETW -h", ["-p:ETW", "-p", "ETW", "-h"]),
        ("--seed=7 --out:x", ["--seed=7", "--out:x"]),
        ("'~/x' '$HOME' '`n' '%PATH%'", ["~/x", "$HOME", "`n", "%PATH%"]),
        ("\"it's\"", ["it's"]),
        ("'ü μ'", ["ü μ"]),
    ];

    [Theory]
    [InlineData(ScriptShell.Sh)]
    [InlineData(ScriptShell.PowerShell)]
    [InlineData(ScriptShell.LegacyPowerShell)]
    public void Bench_gets_the_words_that_were_typed(ScriptShell shell)
    {
        using DotNetStandIn dotnet = Create();
        // One session for all of them: a PowerShell takes a second to start.
        string setFolder = shell == ScriptShell.Sh ? "export STAND_IN_FOLDER=" : "$env:STAND_IN_FOLDER = ";
        string[] lines = [.. s_arguments.Select((row, index) =>
            $"{setFolder}'{dotnet.CreateFolder(index)}'; ./run-bench.{Extension(shell)} {row.Typed}")];
        Assert.Equal(0, dotnet.Type(shell, string.Join("; ", lines)).ExitCode);
        Assert.Equal(
            s_arguments.Select(row => $"{row.Typed} -> {Shown(row.Words)}"),
            s_arguments.Select((row, index) => $"{row.Typed} -> {Shown(dotnet.WordsIn(index))}"));
    }

    [Theory]
    [InlineData(ScriptShell.Sh)]
    [InlineData(ScriptShell.PowerShell)]
    [InlineData(ScriptShell.LegacyPowerShell)]
    public void Tests_get_the_words_that_were_typed(ScriptShell shell)
    {
        using DotNetStandIn dotnet = Create();
        Assert.Equal(0, dotnet.Type(shell, $"./run-tests.{Extension(shell)} -class '*.A B' -method x,y ''").ExitCode);
        Assert.Equal(["-class", "*.A B", "-method", "x,y", ""], dotnet.Words[^5..]);
        Assert.StartsWith("[]", dotnet.Variables, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScriptShell.Sh, "echo \"after: [${CONFORMANCE_LONG:-}]\"")]
    [InlineData(ScriptShell.PowerShell, "\"after: [$env:CONFORMANCE_LONG]\"")]
    [InlineData(ScriptShell.LegacyPowerShell, "\"after: [$env:CONFORMANCE_LONG]\"")]
    public void Long_tests_leave_nothing_in_the_caller_s_session(ScriptShell shell, string afterwards)
    {
        using DotNetStandIn dotnet = Create();
        string output = dotnet.Type(shell, $"./run-tests.{Extension(shell)} --long -class x; {afterwards}").Output;
        Assert.StartsWith("[1]", dotnet.Variables, StringComparison.Ordinal);
        Assert.Equal(["-class", "x"], dotnet.Words[^2..]);
        Assert.EndsWith("after: []\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScriptShell.Sh, "bench")]
    [InlineData(ScriptShell.Sh, "tests")]
    [InlineData(ScriptShell.PowerShell, "bench")]
    [InlineData(ScriptShell.PowerShell, "tests")]
    public void Without_dotnet_there_is_one_line_and_exit_code_2(ScriptShell shell, string script)
    {
        using DotNetStandIn dotnet = Create();
        (int exitCode, string output, string error) = dotnet.Type(shell, $"./run-{script}.{Extension(shell)} strategies", hasDotNet: false);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Equal("'dotnet' is not on PATH. Install the .NET 10 SDK: https://dotnet.microsoft.com/download\n", error);
    }

    [Theory]
    [InlineData(ScriptShell.Sh, "bench", "TMPDIR=/is/not/there")]
    [InlineData(ScriptShell.Sh, "tests", "TMPDIR=/is/not/there")]
    [InlineData(ScriptShell.PowerShell, "bench", "$env:TMPDIR = '/is/not/there/';")]
    [InlineData(ScriptShell.PowerShell, "tests", "$env:TMPDIR = '/is/not/there/';")]
    public void A_temporary_folder_that_is_not_there_is_said_before_anything_is_built(ScriptShell shell, string script, string assignment)
    {
        using DotNetStandIn dotnet = Create();
        (int exitCode, string output, string error) = dotnet.Type(shell, $"{assignment} ./run-{script}.{Extension(shell)} strategies");
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Equal("the temporary folder /is/not/there is not there. Make it, or set TMPDIR to another folder.\n", error.Replace("there/ is", "there is", StringComparison.Ordinal));
        Assert.False(dotnet.WasCalled);
    }

    [Theory]
    [InlineData(ScriptShell.Sh)]
    [InlineData(ScriptShell.PowerShell)]
    public void The_exit_code_is_handed_on(ScriptShell shell)
    {
        using DotNetStandIn dotnet = Create();
        Assert.Equal(130, dotnet.Type(shell, $"./run-bench.{Extension(shell)} strategies", new Dictionary<string, string> { ["STAND_IN_EXIT"] = "130" }).ExitCode);
    }

    [Theory]
    [InlineData(ScriptShell.Sh)]
    [InlineData(ScriptShell.PowerShell)]
    public void It_is_built_only_when_it_is_not_what_its_source_says(ScriptShell shell)
    {
        using DotNetStandIn dotnet = Create();
        dotnet.Type(shell, $"./run-bench.{Extension(shell)} strategies");
        Assert.DoesNotContain(dotnet.Calls, call => call.StartsWith("build", StringComparison.Ordinal));

        dotnet.Type(shell, $"./run-bench.{Extension(shell)} strategies", new Dictionary<string, string> { ["STAND_IN_CURRENT"] = "1" });
        Assert.StartsWith("build bench", dotnet.Calls[^2], StringComparison.Ordinal);
        Assert.Equal(["strategies"], dotnet.Words);

        (int exitCode, _, string error) = dotnet.Type(
            shell, $"./run-bench.{Extension(shell)} strategies", new Dictionary<string, string> { ["STAND_IN_CURRENT"] = "1", ["STAND_IN_BUILD"] = "5" });
        Assert.Equal(5, exitCode);
        Assert.Equal("Building bench ...\n", error);
        Assert.StartsWith("build bench", dotnet.Calls[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScriptShell.Sh, "cd docs; ../run-bench.sh strategies", "pwd; echo \"[${BENCH_CALLER_FOLDER:-}]\"")]
    [InlineData(ScriptShell.PowerShell, "cd docs; ../run-bench.ps1 strategies", "(Get-Location).Path; \"[$env:BENCH_CALLER_FOLDER]\"")]
    public void Relative_paths_are_the_caller_s_and_nothing_is_left_of_that(ScriptShell shell, string line, string afterwards)
    {
        using DotNetStandIn dotnet = Create();
        string docs = Path.Combine(Repository.Root, "docs");
        string output = dotnet.Type(shell, $"{line}; {afterwards}").Output;
        Assert.Equal($"[] [{docs}]", dotnet.Variables);
        Assert.Equal($"{docs}\n[]\n", output);
    }

    private static DotNetStandIn Create()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), StandIn);
        return new DotNetStandIn();
    }

    private static string Shown(IEnumerable<string> words) => string.Join(' ', words.Select(word => $"<{word}>"));

    private static string Extension(ScriptShell shell) => shell == ScriptShell.Sh ? "sh" : "ps1";
}
