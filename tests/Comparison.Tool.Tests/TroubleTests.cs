using System.Globalization;
using System.Text;
using Comparison.Tests.Reading;
using Xunit;

namespace Comparison.Tool.Tests;

/// <summary>Files that once got a wrong answer, through the program: each is one of a kind.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Jobs_of_one_name_are_told_apart_by_their_settings()
    {
        static string Job(string runtime) => $"ShortRun(Runtime={runtime}, LaunchCount=10)";
        string one = Write("one.json", Launches(Job(".NET 6.0"), 300), Launches(Job(".NET 8.0"), 100));
        string other = Write("other.json", Launches(Job(".NET 8.0"), 100));
        Answers("0 faster, 0 slower, 1 same, 0 inconclusive; 1 only in base", one, other);
    }

    [Fact]
    public void An_old_report_beside_a_new_one_is_refused_with_both_names()
    {
        string now = Write("N.T-report-full.json", Launches("DefaultJob", 100));
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "stale")).FullName;
        Write("stale/BenchmarkRun-joined-report-full.json", Launches("DefaultJob", 100));
        Write("stale/N.T-report-full.json", Launches("DefaultJob", 200));
        string refusal = Refused(now, folder, "--fail-on", "slower");
        Assert.Contains("BenchmarkRun-joined-report-full.json", refusal, StringComparison.Ordinal);
        Assert.Contains("N.T-report-full.json", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_that_had_nothing_to_look_at_has_not_passed()
    {
        string whole = Write("base.json", Launches("DefaultJob", 100));
        string failed = Write("failed.json", ReportJson.Benchmark("N.C.M", "DefaultJob", "null"));
        (int code, _, string[] errors) = Compare(whole, failed, "--fail-on", "slower");
        Assert.Equal(1, code);
        Assert.Contains("no case was measured on both sides", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Single_launches_that_differ_by_chance_are_no_finding()
    {
        // Launches of the same code that differ by 5 percent: what iterations of one launch do not show.
        double[] launches = [97, 104, 95, 108, 101, 93, 103, 99, 106, 94];
        string[] Side(int shift) => [.. launches.Index().Select(each => OneLaunch($"N.C.M{each.Index}", launches[(each.Index + shift) % launches.Length]))];
        string one = Write("one.json", Side(0)), other = Write("other.json", Side(3));
        (int code, string output, _) = Compare(one, other);
        Assert.Equal(0, code);
        Assert.StartsWith("0 faster, 0 slower, 0 same, 10 inconclusive (10 of single launches)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("e-3", output, StringComparison.Ordinal);
        (code, output, _) = Compare(one, other, "--trust-single-launch");
        Assert.Equal(0, code);
        Assert.DoesNotContain("is wrong at most in", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("how often such verdicts are wrong cannot be said", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_and_UTF_16_is_read()
    {
        string sound = Write("sound.json", Launches("DefaultJob", 100));
        string text = File.ReadAllText(sound);
        string half = Path.Combine(_folder, "half.json");
        File.WriteAllText(half, text.Replace("\"N.C.M\"", "\"N.C.M\\ud800\"", StringComparison.Ordinal));
        string refusal = Refused(half, sound);
        Assert.Contains("half.json", refusal, StringComparison.Ordinal);
        Assert.Contains("UTF-8", refusal, StringComparison.Ordinal);
        string wide = Path.Combine(_folder, "wide.json");
        File.WriteAllText(wide, text, Encoding.Unicode);
        Answers("0 faster, 0 slower, 1 same, 0 inconclusive", wide, sound);
    }

    [Fact]
    public void What_the_clock_cannot_tell_is_not_many_times_slower()
    {
        string tiny = Write("tiny.json", Launches("DefaultJob", 0.006)), zero = Write("zero.json", Launches("DefaultJob", 0));
        Answers("0 faster, 0 slower, 1 same, 0 inconclusive", tiny, zero);
        Answers("0 faster, 0 slower, 1 same, 0 inconclusive", zero, tiny);
    }

    [Theory]
    [InlineData(4345, 4346, 0)]
    [InlineData(4345, 4369, 1)]
    public void A_byte_of_a_mean_is_no_alarm_and_an_object_is_one(int bytes, int otherBytes, int expected)
    {
        string one = Write("one.json", Allocating(bytes)), other = Write("other.json", Allocating(otherBytes));
        Assert.Equal(expected, Compare(one, other, "--fail-on", "any-metric").Code);
    }

    [Fact]
    public void Iterations_that_BenchmarkDotNet_removed_are_counted()
    {
        string[] actual = [.. Enumerable.Range(0, 20).Select(i => Iteration("Actual", 1, i < 3 ? 300 : 100))];
        string[] results = [.. Enumerable.Range(0, 17).Select(_ => Iteration("Result", 1, 100))];
        string one = Write("one.json", OneLaunch("N.C.M", 100));
        string removed = Write("removed.json", Measured("N.C.M", "DefaultJob", [.. actual, .. results]));
        (int code, string output, _) = Compare(one, removed);
        Assert.Equal(0, code);
        Assert.Contains("3 of 20 iterations of the diff were removed", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_of_A_against_A_trip_no_gate()
    {
        string results = Path.Combine(Repository.Root, "results");
        string[] sessions = [.. Directory.EnumerateFiles(results, "fence.json", SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(file)!).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(sessions);
        Assert.All(sessions, session =>
        {
            (int code, string output, string[] errors) = Compare(Path.Combine(session, "a"), Path.Combine(session, "b"), "--fail-on", "any-metric");
            Assert.Equal(0, code);
            Assert.Empty(errors);
            Assert.DoesNotContain("Two sessions", output, StringComparison.Ordinal);
        });
        // One session against another one is said to be that, with the fence of two sessions.
        string two = Compare(Path.Combine(sessions[0], "a"), Path.Combine(sessions[^1], "b")).Output;
        Assert.Equal(1, two.Split('\n').Index().First(line => line.Item.Contains("Two sessions, not one", StringComparison.Ordinal)).Index);
    }

    private static string Launches(string job, double center) => Measured(
        "N.C.M", job, [.. Enumerable.Range(1, 15).SelectMany(launch => Enumerable.Range(0, 3).Select(_ => Iteration("Result", launch, center * (1 + (launch % 5 * 0.0005)))))]);

    private static string OneLaunch(string name, double center) =>
        Measured(name, "DefaultJob", [.. Enumerable.Range(0, 15).Select(i => Iteration("Result", 1, center * (1 + (i % 5 * 0.0005))))]);

    private static string Allocating(int bytes) => Measured(
        "N.C.M", "DefaultJob", [.. Enumerable.Range(0, 15).Select(_ => Iteration("Result", 1, 100))],
        string.Create(CultureInfo.InvariantCulture, $$$""","Metrics":[{"Value":{{{bytes}}},"Descriptor":{"Id":"Allocated Memory","Unit":"B"}}]"""));

    private static string Measured(string name, string job, string[] iterations, string more = "") =>
        ReportJson.Benchmark(name, job, "{}", $$""","Measurements":[{{string.Join(',', iterations)}}]{{more}}""");

    private static string Iteration(string stage, int launch, double nanoseconds) => string.Create(
        CultureInfo.InvariantCulture, $$"""{"IterationMode":"Workload","IterationStage":"{{stage}}","LaunchIndex":{{launch}},"Operations":16,"Nanoseconds":{{16 * nanoseconds}}}""");

    private string Write(string name, params string[] benchmarks)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, ReportJson.File(benchmarks));
        return file;
    }

    private static void Answers(string expected, params string[] arguments)
    {
        (int code, string output, string[] errors) = Compare(arguments);
        Assert.Equal(0, code);
        Assert.Empty(errors);
        Assert.StartsWith(expected, output, StringComparison.Ordinal);
    }

    private static string Refused(params string[] arguments)
    {
        (int code, string output, string[] errors) = Compare(arguments);
        Assert.Equal(2, code);
        Assert.Empty(output);
        return Assert.Single(errors);
    }

    private static (int Code, string Output, string[] Errors) Compare(params string[] arguments) =>
        DotNetProgram.Run(typeof(CompareCommand).Assembly.Location, new Dictionary<string, string?>(), arguments);
}
