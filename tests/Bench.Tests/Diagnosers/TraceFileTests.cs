using Bench.Tests.Jobs;
using Xunit;

namespace Bench.Tests.Diagnosers;

/// <summary>Does <c>bench allocations</c> read a trace that a runtime wrote, and name one that it cannot read?</summary>
public sealed class TraceFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_trace_of_this_system_names_types_and_methods()
    {
        string trace = Trace();
        (int exitCode, string output, _) = BenchProgram.Run(new Dictionary<string, string?>(), "allocations", trace, "--operations", "1", "--format", "csv");
        Assert.Equal(0, exitCode);
        string[] sites = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.NotEmpty(sites);
        Assert.Contains(sites, site => site.Contains(",System.String,", StringComparison.Ordinal) || site.Contains(",System.Char[],", StringComparison.Ordinal) || site.Contains(",System.Byte[],", StringComparison.Ordinal));
        Assert.Contains(sites, site => !site.Contains("(unknown)", StringComparison.Ordinal));

        Refused("--operations", trace);
    }

    [Fact]
    public void A_trace_that_is_cut_off_is_named()
    {
        string trace = Trace();
        byte[] whole = File.ReadAllBytes(trace);
        string cut = Path.Combine(_folder, "cut.nettrace");
        File.WriteAllBytes(cut, whole[..(whole.Length * 2 / 3)]);
        Refused("cut.nettrace", cut, "--operations", "1");
    }

    [Fact]
    public void An_empty_file_is_named()
    {
        string empty = Path.Combine(_folder, "empty.nettrace");
        File.WriteAllBytes(empty, []);
        Refused("empty.nettrace is empty", empty);
    }

    [Fact]
    public void What_is_no_trace_is_named()
    {
        string text = Path.Combine(_folder, "text.nettrace");
        File.WriteAllText(text, "Not a trace, but longer than the first bytes of one.");
        Refused("text.nettrace is no trace", text);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() => Refused("nowhere.nettrace", Path.Combine(_folder, "nowhere.nettrace"));

    [Fact(Skip = "Only Wine's tdh.dll lacks what a trace is read with.", SkipType = typeof(WindowsProgram), SkipUnless = nameof(WindowsProgram.IsUnderWine))]
    public void Where_a_system_cannot_read_traces_that_is_said()
    {
        string trace = Path.Combine(_folder, "whole.nettrace");
        File.WriteAllText(trace, "Nettrace, as far as its first bytes go.");
        Refused("TdhGetEventInformation", trace, "--operations", "1");
    }

    private string Trace()
    {
        Assert.SkipWhen(WindowsProgram.IsUnderWine, "Wine's tdh.dll has no TdhGetEventInformation, without which no trace is read.");
        string trace = Path.Combine(_folder, "host.nettrace");
        Dictionary<string, string?> environment = new()
        {
            ["DOTNET_EnableEventPipe"] = "1",
            ["DOTNET_EventPipeOutputPath"] = trace,
            ["DOTNET_EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:0x1:5",
        };
        Assert.Equal(0, BenchProgram.Run(environment, "strategies", "--format", "json").ExitCode);
        return trace;
    }

    private static void Refused(string expected, params string[] arguments)
    {
        (int exitCode, string output, string[] errorLines) = BenchProgram.Run(new Dictionary<string, string?>(), ["allocations", .. arguments]);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains(expected, Assert.Single(errorLines), StringComparison.Ordinal);
    }
}
