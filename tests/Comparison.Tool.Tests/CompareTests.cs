using System.IO.Compression;
using System.Text;
using Comparison.Tests.Reading;
using Xunit;

namespace Comparison.Tool.Tests;

/// <summary>The program as a user calls it: answers, gates, and mistakes.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;
    private readonly string _base;
    private readonly string _diff;

    public CompareTests()
    {
        double[] slow = [.. Enumerable.Range(0, 15).Select(i => 200 + (i * 0.1))];
        double[] fast = [.. Enumerable.Range(0, 15).Select(i => 100 + (i * 0.05))];
        _base = Write("base.json", ReportJson.File(ReportJson.Launches("N.C.M", "a", fast), ReportJson.Launches("N.C.M", "b", slow)));
        _diff = Write("diff.json", ReportJson.File(ReportJson.Launches("N.C.M", "a", slow), ReportJson.Launches("N.C.M", "b", fast)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--fail-on", "slower")]
    [InlineData(1, "--fail-on", "any-metric,changed")]
    [InlineData(0, "--fail-on", "any-metric")]
    public void Two_runs_are_compared_and_gates_trip(int exitCode, params string[] options)
    {
        (int code, string output, string[] errors) = Compare([_base, _diff, .. options]);
        Assert.Empty(errors);
        Assert.Equal(exitCode, code);
        Assert.StartsWith("1 faster (up to 2.0x), 1 slower (up to 2.0x), 0 same, 0 inconclusive", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
    }

    [Fact]
    public void The_jobs_of_one_run_are_compared()
    {
        (int code, string output, _) = Compare(_base, "--across-strategies", "--baseline", "a");
        Assert.Equal(0, code);
        Assert.StartsWith("0 faster, 1 slower (up to 2.0x)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_formats_go_into_a_folder()
    {
        string to = Path.Combine(_folder, "out");
        Assert.Equal(0, Compare(_base, _diff, "--format", "md,csv,json", "--output", to).Code);
        Assert.Equal(["comparison.csv", "comparison.json", "comparison.md"], Directory.GetFiles(to).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_folder_is_read_once_for_each_run_whatever_its_flavours()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "artifacts")).FullName;
        File.Copy(_base, Path.Combine(folder, "X-report-full.json"));
        File.Copy(_diff, Path.Combine(folder, "X-report-brief.json"));
        Assert.StartsWith("0 faster, 0 slower, 2 same", Compare(_base, folder).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_get_one_line()
    {
        string none = Directory.CreateDirectory(Path.Combine(_folder, "none")).FullName;
        Refused("unit", _base, _diff, "--threshold", "3");
        Refused("probability", _base, _diff, "--misrate", "2");
        Refused("same file", _base, Path.Combine(_folder, ".", "base.json"));
        Refused("there is no", _base, Path.Combine(_folder, "missing.json"));
        Refused("-report", _base, none);
        Refused("BASE DIFF", _base);
        Refused("cut off", _base, Write("broken.json", File.ReadAllBytes(_diff)[..50]));
        Refused("empty", _base, Write("empty.json", []));
        Refused("matches", _base, _diff, "--filter", "*Nothing*");
        Refused("'time'", _base, _diff, "--metric", "Tiem");
        Refused("console, md", _base, _diff, "--format", "pdf");
        Refused("'a', 'b'", _base, "--across-strategies");
    }

    [Fact]
    public void A_single_launch_a_side_gets_no_verdict_and_no_misrate()
    {
        string a = Single("a.json", 100), b = Single("b.json", 104), c = Single("c.json", 300);
        (int code, string output, _) = Compare(a, b);
        Assert.Equal(0, code);
        Assert.StartsWith("0 faster, 0 slower, 0 same, 1 inconclusive (1 of single launches)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("1e-3", output, StringComparison.Ordinal);
        Assert.Contains("--launchCount 10", output, StringComparison.Ordinal);
        Assert.Contains("standard deviation", output, StringComparison.Ordinal);
        Assert.Contains("1 differ by more than those usually do", Compare(a, c).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_that_could_judge_nothing_has_not_passed()
    {
        string a = Single("a.json", 100), c = Single("c.json", 300);
        (int code, _, string[] errors) = Compare(a, c, "--fail-on", "slower");
        Assert.Equal(1, code);
        Assert.Contains("nothing could be judged", Assert.Single(errors), StringComparison.Ordinal);
        (code, string output, errors) = Compare(a, c, "--fail-on", "slower", "--trust-single-launch");
        Assert.Equal(1, code);
        Assert.Empty(errors);
        Assert.StartsWith("0 faster, 1 slower (up to 3.0x)", output, StringComparison.Ordinal);
        string failed = Write("failed.json", ReportJson.File(ReportJson.Benchmark("N.C.M", "a", "null")));
        (code, _, errors) = Compare(a, failed, "--fail-on", "slower");
        Assert.Equal(1, code);
        Assert.Contains("no case was measured on both sides", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Equal(0, Compare(a, failed).Code);
    }

    [Fact]
    public void Several_files_are_several_launches()
    {
        string[] bases = [.. Enumerable.Range(0, 8).Select(i => Single($"one-{i}.json", 100 + i))];
        string[] diffs = [.. Enumerable.Range(0, 8).Select(i => Single($"two-{i}.json", 200 + i))];
        const string Expected = "0 faster, 1 slower (up to 1.9";
        Assert.StartsWith(Expected, Compare([.. bases, "--vs", .. diffs]).Output, StringComparison.Ordinal);
        Assert.StartsWith(Expected, Compare(Path.Combine(_folder, "one-*.json"), "--vs", Path.Combine(_folder, "two-*.json")).Output, StringComparison.Ordinal);
        string folderOfRuns = Path.Combine(_folder, "runs");
        foreach (string file in diffs)
            File.Copy(file, Path.Combine(Directory.CreateDirectory(Path.Combine(folderOfRuns, Path.GetFileNameWithoutExtension(file), "results")).FullName, "X-report-full.json"));
        Assert.StartsWith(Expected, Compare([.. bases, "--vs", folderOfRuns]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Iterations_of_one_side_are_not_compared_with_launches_of_the_other()
    {
        string one = Single("one.json", 100);
        string several = Write("several.json", ReportJson.File(ReportJson.Launches("N.C.M", "a", [.. Enumerable.Range(0, 15).Select(i => 200.0 + i)])));
        string output = Compare(one, several).Output;
        Assert.StartsWith("0 faster, 0 slower, 0 same, 1 inconclusive (1 of single launches, of which 1 differ", output, StringComparison.Ordinal);
        Assert.Contains("1 / 15", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_stranger_writes_reaches_the_terminal_as_it_is()
    {
        const string Hostile = ""","Metrics":[{"Value":1,"Descriptor":{"Id":"Allocated Memory","Unit":"\\u001b]52;c;aGk=\\u0007"}}]""";
        byte[] With(string value) => ReportJson.File(ReportJson.Benchmark("N.C.M", "\\u001b[31m", """{"OriginalValues":[1,2]}""", Hostile.Replace(":1,", $":{value},", StringComparison.Ordinal)));
        string one = Write("one.json", With("1")), two = Write("two.json", With("9"));
        foreach (string format in new[] { "console", "md", "csv", "json", "html", "bencher", "github-action" })
        {
            (int code, string output, _) = Compare(one, two, "--format", format);
            Assert.Equal(0, code);
            Assert.DoesNotContain('\e', output);
            if (format != "bencher")
                Assert.Contains("001B", output, StringComparison.OrdinalIgnoreCase);
        }
        (_, _, string[] errors) = Compare(one, two, "--metric", "nope\e");
        Assert.DoesNotContain('\e', Assert.Single(errors));
    }

    [Fact]
    public void A_zip_archive_is_read_as_the_folder_that_it_holds()
    {
        string packed = Directory.CreateDirectory(Path.Combine(_folder, "packed", "artifacts", "results")).FullName;
        File.Copy(_diff, Path.Combine(packed, "X-report-full.json"));
        string zip = Path.Combine(_folder, "artifacts.zip");
        ZipFile.CreateFromDirectory(Path.Combine(_folder, "packed"), zip);
        Assert.StartsWith("1 faster (up to 2.0x), 1 slower (up to 2.0x)", Compare(_base, zip).Output, StringComparison.Ordinal);
        Refused("damaged", _base, Write("cut.zip", File.ReadAllBytes(zip)[..200]));
        string empty = Path.Combine(_folder, "empty.zip");
        using (ZipArchive archive = ZipFile.Open(empty, ZipArchiveMode.Create))
            archive.CreateEntry("readme.txt");
        Refused("empty.zip is no run record", _base, empty);
        string evil = Path.Combine(_folder, "evil.zip");
        using (ZipArchive archive = ZipFile.Open(evil, ZipArchiveMode.Create))
            archive.CreateEntry("../X-report-full.json");
        Refused("leads out of it", _base, evil);
    }

    [Fact]
    public void Reports_deep_in_a_folder_are_read_and_records_there_are_named()
    {
        string deep = Directory.CreateDirectory(Path.Combine(_folder, "download", "job 1", "BenchmarkDotNet.Artifacts", "results")).FullName;
        File.Copy(_diff, Path.Combine(deep, "X-report-full.json"));
        Assert.StartsWith("1 faster (up to 2.0x), 1 slower (up to 2.0x)", Compare(_base, Path.Combine(_folder, "download")).Output, StringComparison.Ordinal);
        string record = Path.Combine(_folder, "outer", "inner", "record");
        CopyOf(Path.Combine(Repository.Root, "results", "2026-11-30-wine-x64-amd-epyc-noise", "a"), record);
        Refused(record, _base, Path.Combine(_folder, "outer"));
    }

    [Fact]
    public void The_width_that_is_asked_for_is_kept()
    {
        (int code, string output, _) = DotNetProgram.Run(
            typeof(CompareCommand).Assembly.Location, new Dictionary<string, string?> { ["COLUMNS"] = "60" }, [_base, _diff]);
        Assert.Equal(0, code);
        Assert.All(output.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 60));
        Assert.Contains("N.C.M", Compare(_base, _diff, "--wide").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n", "")]
    [InlineData("\"rounds\": 3", "\"rounds\": 0")]
    [InlineData("\"lower\": 0.", "\"lower\": 7.")]
    public void A_damaged_fence_is_named_and_not_used(string sound, string damaged)
    {
        string session = Path.Combine(Repository.Root, "results", "2026-11-30-wine-x64-amd-epyc-noise");
        string results = Directory.CreateDirectory(Path.Combine(_folder, "results", "zzz")).FullName;
        string fence = Path.Combine(results, "fence.json");
        File.WriteAllText(fence, File.ReadAllText(Path.Combine(session, "fence.json")).ReplaceLineEndings("\n").Replace(sound, damaged, StringComparison.Ordinal));
        Refused("fence.json", Path.Combine(session, "a"), Path.Combine(session, "b"), "--fence", fence);
        string noise = Path.Combine(session, "a");
        string copy = CopyOf(noise, Path.Combine(_folder, "results", "a"));
        (int code, string output, string[] errors) = Compare(copy, CopyOf(noise, Path.Combine(_folder, "results", "b")));
        Assert.Equal(0, code);
        Assert.NotEmpty(output);
        Assert.Contains("is not used", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_without_benchmarks_leaves_every_case_only_in_the_diff()
    {
        string none = Write("none.json", Encoding.UTF8.GetBytes("""{"Benchmarks":[]}"""));
        Assert.Contains("2 only in diff", Compare(none, _diff).Output, StringComparison.Ordinal);
        Refused("no benchmarks", none, Write("none-2.json", Encoding.UTF8.GetBytes("""{"Benchmarks":[]}""")));
    }

    [Fact(Skip = "Needs the full device and named pipes of Linux.", SkipUnless = nameof(IsLinux))]
    public void A_pipe_is_read_and_a_full_device_is_one_line()
    {
        string script = $"dotnet '{typeof(CompareCommand).Assembly.Location}' <(cat '{_base}') '{_diff}'";
        Assert.Equal((0, ""), Shell(script + " > /dev/null"));
        (int code, string errors) = Shell(script + " > /dev/full");
        Assert.Equal(2, code);
        Assert.Single(errors.Trim().Split('\n'));
    }

    public static bool IsLinux => OperatingSystem.IsLinux();

    private static (int Code, string Errors) Shell(string script)
    {
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("bash", ["-c", script]) { RedirectStandardError = true })!;
        string errors = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, errors);
    }

    private static string CopyOf(string folder, string to)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return to;
    }

    [Theory]
    [InlineData(100_000_000)]
    [InlineData(500_000_000)]
    public void A_file_of_a_hundred_megabytes_and_more_is_refused(long bytes)
    {
        string huge = Path.Combine(_folder, "huge.json");
        using (FileStream file = File.Create(huge))
            file.SetLength(bytes);
        Refused($"huge.json has {bytes / 1_000_000} MB", _base, huge);
    }

    [Fact(Skip = "Links need a privilege on Windows.", SkipUnless = nameof(IsLinux))]
    public void A_link_that_leads_out_of_a_folder_is_refused()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "archive")).FullName;
        File.CreateSymbolicLink(Path.Combine(folder, "X-report-full.json"), _diff);
        Refused("through a link", _base, folder);
    }

    private static (int Code, string Output, string[] Errors) Compare(params string[] arguments) =>
        DotNetProgram.Run(typeof(CompareCommand).Assembly.Location, new Dictionary<string, string?>(), arguments);

    private static void Refused(string expected, params string[] arguments)
    {
        (int code, string output, string[] errors) = Compare(arguments);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(expected, Assert.Single(errors), StringComparison.Ordinal);
    }

    private string Single(string name, double center) => Write(
        name, ReportJson.File(ReportJson.Brief("N.C.M", "a", [.. Enumerable.Range(0, 15).Select(i => center * (1 + (i * 0.0005)))])));

    private string Write(string name, byte[] content)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, content);
        return file;
    }
}
