using Perfolizer.Metrology;
using Comparison.Warnings;
using Comparison.Verdicts;
using Comparison.Judges;
using System.Text;
using Comparison.Reading;
using Comparison.Runs;
using Xunit;

namespace Comparison.Tests.Reading;

/// <summary>Is every shape of BenchmarkDotNet's JSON read, or refused in one line that names the file?</summary>
public sealed class BenchmarkDotNetJsonTests
{
    private const string NoValues = """{"Mean":1}""";

    [Fact]
    public void A_brief_report_yields_its_original_values()
    {
        RunCase read = Assert.Single(ReportJson.Read(ReportJson.Brief("N.C.M(a: 1)", "DefaultJob", 3, 4)).Cases);
        Assert.Equal(new CaseId("N.C.M", "a: 1", "DefaultJob"), read.Id);
        Assert.Equal([new Observation(1, 0, 3), new Observation(1, 0, 4)], read.Observations);
    }

    [Fact]
    public void A_full_report_yields_the_results_of_each_launch()
    {
        const string Measurements = """
            ,"Measurements":[
            {"IterationMode":"Workload","IterationStage":"Warmup","LaunchIndex":1,"Operations":2,"Nanoseconds":99},
            {"IterationMode":"Workload","IterationStage":"Actual","LaunchIndex":1,"Operations":2,"Nanoseconds":12},
            {"IterationMode":"Workload","IterationStage":"Result","LaunchIndex":1,"Operations":2,"Nanoseconds":10},
            {"IterationMode":"Workload","IterationStage":"Result","LaunchIndex":2,"Operations":4,"Nanoseconds":24},
            {"IterationMode":"Workload","IterationStage":"Result","LaunchIndex":2,"Operations":0,"Nanoseconds":24}]
            """;
        RunCase read = Assert.Single(ReportJson.Read(ReportJson.Benchmark("N.C.M", "DefaultJob", """{"OriginalValues":[1]}""", Measurements)).Cases);
        Assert.Equal([new Observation(1, 2, 5), new Observation(2, 4, 6)], read.Observations);
    }

    [Theory]
    [InlineData("MainTarget")]
    [InlineData("Result")]
    public void Version_0_10_had_modes_and_no_stages(string mode)
    {
        string measurements = $$""","Measurements":[{"IterationMode":"IdleTarget","LaunchIndex":1,"Operations":1,"Nanoseconds":1},{"IterationMode":"{{mode}}","LaunchIndex":1,"Operations":2,"Nanoseconds":8}]""";
        Assert.Equal([new Observation(1, 2, 4)], Assert.Single(ReportJson.Read(ReportJson.Benchmark("N.C.M", "DefaultJob", "{}", measurements)).Cases).Observations);
    }

    [Theory]
    [InlineData("""{"OriginalValues":[1,NaN,2],"Skewness":NaN,"Kurtosis":-Infinity}""")]
    [InlineData("""{"OriginalValues":[1,"",2],"Skewness":""}""")]
    [InlineData("""{"OriginalValues":[1,null,-1,2]}""")]
    public void What_is_no_number_is_no_sample(string statistics) =>
        Assert.Equal([1, 2], Assert.Single(ReportJson.Read(ReportJson.Benchmark("N.C.M", "DefaultJob", statistics)).Cases).Observations.Select(sample => sample.Nanoseconds));

    [Fact]
    public void A_name_may_hold_what_looks_like_a_literal() =>
        Assert.Equal("x: \"NaN\", y: \\", Assert.Single(ReportJson.Read(ReportJson.Brief("N.C.M(x: \\\"NaN\\\", y: \\\\)", "DefaultJob", 1)).Cases).Id.Arguments);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_it() =>
        Assert.Single(BenchmarkDotNetJson.Read([0xEF, 0xBB, 0xBF, .. ReportJson.File(ReportJson.Brief("N.C.M", "DefaultJob", 1))], "a.json").Cases);

    [Fact]
    public void A_failed_benchmark_is_a_case_that_failed()
    {
        Run run = ReportJson.Read(ReportJson.Benchmark("N.C.M", "DefaultJob", "null"), ReportJson.Brief("N.C.O", "DefaultJob", 1));
        Assert.Contains("failed", run.Cases[0].Failure, StringComparison.Ordinal);
        Assert.Null(run.Cases[1].Failure);
    }

    [Theory]
    [InlineData("DefaultJob", "DefaultJob")]
    [InlineData(".NET 8.0(Runtime=.NET 8.0)", ".NET 8.0")]
    [InlineData("Job-ABCDEF(Server=True, LaunchCount=2)", "Server=True, LaunchCount=2")]
    public void The_variant_is_what_a_job_is_called_or_sets(string job, string variant) =>
        Assert.Equal(variant, Assert.Single(ReportJson.Read(ReportJson.Brief("N.C.M", job, 1)).Cases).Id.Variant);

    [Fact]
    public void The_same_case_twice_is_numbered_and_noted()
    {
        Run run = ReportJson.Read([.. Enumerable.Repeat(ReportJson.Brief("N.C.M", "DefaultJob", 1), 3)]);
        Assert.Equal(["DefaultJob", "DefaultJob #2", "DefaultJob #3"], run.Cases.Select(each => each.Id.Variant));
        Assert.Equal(2, run.Notes.Count);
    }

    [Fact]
    public void A_name_is_made_where_there_is_no_full_one()
    {
        const string Old = """{"DisplayInfo":null,"Namespace":null,"Type":"C","Method":"M","Parameters":"a=1&b=2","Statistics":{"OriginalValues":[1]}}""";
        Assert.Equal(new CaseId("C.M", "a: 1, b: 2", ""), Assert.Single(ReportJson.Read(Old).Cases).Id);
    }

    [Fact]
    public void Allocated_bytes_come_from_the_metrics_or_the_memory()
    {
        const string Metrics = ""","Memory":{"BytesAllocatedPerOperation":7},"Metrics":[{"Value":8,"Descriptor":{"Id":"Allocated Memory","Unit":"B"}},{"Value":"","Descriptor":{"Id":"X","Unit":"Count"}}]""";
        const string Memory = ""","Memory":{"BytesAllocatedPerOperation":7}""";
        Run run = ReportJson.Read(
            ReportJson.Benchmark("N.C.M", "DefaultJob", """{"OriginalValues":[1]}""", Metrics),
            ReportJson.Benchmark("N.C.O", "DefaultJob", """{"OriginalValues":[1]}""", Memory));
        Assert.Equal([8, 7], run.Cases.Select(each => Assert.Single(each.Metrics).Value));
    }

    [Fact]
    public void Without_an_environment_nothing_is_known_of_it()
    {
        byte[] file = Encoding.UTF8.GetBytes($$"""{"Benchmarks":[{{ReportJson.Brief("N.C.M", "DefaultJob", 1)}}]}""");
        Assert.Empty(BenchmarkDotNetJson.Read(file, "a.json").Fingerprint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("""{"a":1}""")]
    [InlineData("""{"Benchmarks":3}""")]
    [InlineData("""{"Benchmarks":[3]}""")]
    [InlineData("""{"Benchmarks":[{}]}""")]
    [InlineData("""{"Benchmarks":[{"Method":"M","Statistics":{"OriginalValues":[1,2""")]
    [InlineData("\uFEFF")]
    public void Anything_else_is_refused_in_one_line_that_names_the_file(string text)
    {
        var refused = Assert.Throws<UnreadableRunException>(() => BenchmarkDotNetJson.Read(Encoding.UTF8.GetBytes(text), "a.json"));
        Assert.StartsWith("a.json", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void A_file_without_benchmarks_is_a_run_without_cases()
    {
        Run run = BenchmarkDotNetJson.Read("""{"Benchmarks":[]}"""u8.ToArray(), "a.json");
        Assert.Empty(run.Cases);
        Assert.Contains("no benchmarks", Assert.Single(run.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Jobs_of_one_name_are_told_apart_by_their_settings()
    {
        string six = ReportJson.Brief("N.C.M", "ShortRun(Runtime=.NET 6.0, LaunchCount=1)", 1, 2);
        string eight = ReportJson.Brief("N.C.M", "ShortRun(Runtime=.NET 8.0, LaunchCount=1)", 10, 20);
        RunComparison comparison = new Comparer(Threshold.Parse("5%"), 1e-3).Compare(ReportJson.Read(six, eight), ReportJson.Read(eight));
        Assert.Equal([10, 20], Assert.Single(comparison.Cases).Base.Observations.Select(each => each.Nanoseconds));
        Leftover left = Assert.Single(comparison.Leftovers);
        Assert.Equal(LeftoverKind.BaseOnly, left.Kind);
        Assert.Contains(".NET 6.0", left.Id.Variant, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_strategies_are_never_one_case()
    {
        static Run Of(string strategy) => ReportJson.Read(ReportJson.Brief("N.C.M", $"{strategy}(EnvironmentVariables=IOSTRATEGY={strategy}, Runtime=.NET 10.0)", 1, 2));
        RunComparison comparison = new Comparer(Threshold.Parse("5%"), 1e-3).Compare(Of("null"), Of("native-event"));
        Assert.Empty(comparison.Cases);
        Assert.Equal([LeftoverKind.DiffOnly, LeftoverKind.BaseOnly], comparison.Leftovers.Select(left => left.Kind));
    }

    [Fact]
    public void The_same_case_in_two_files_is_refused_with_both_names()
    {
        byte[] file = ReportJson.File(ReportJson.Brief("N.C.M", "Job-ABCDEF(LaunchCount=1)", 1));
        byte[] other = ReportJson.File(ReportJson.Brief("N.C.M", "Job-GHIJKL(LaunchCount=1)", 2));
        var refused = Assert.Throws<UnreadableRunException>(() => BenchmarkDotNetJson.Read([KeyValuePair.Create("old.json", file), KeyValuePair.Create("new.json", other)], "folder"));
        Assert.Contains("new.json", refused.Message, StringComparison.Ordinal);
        Assert.Contains("old.json", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        string measurements = string.Join(',', Enumerable.Range(1, 20).SelectMany(i => new[] { "Actual", i <= 17 ? "Result" : "" }.Where(stage => stage.Length > 0)
            .Select(stage => $$"""{"IterationMode":"Workload","IterationStage":"{{stage}}","LaunchIndex":1,"Operations":1,"Nanoseconds":{{(i == 1 ? -1 : i)}}}""")));
        RunCase read = Assert.Single(ReportJson.Read(ReportJson.Benchmark("N.C.M", "a", "{}", $",\"Measurements\":[{measurements}]")).Cases);
        Assert.Equal((16, 1, 3), (read.Observations.Count, read.Unusable, read.Removed));
        IEnumerable<string> warnings = LeftOutSamples.Check("diff", read).Select(warning => warning.Text);
        Assert.Contains(warnings, text => text.StartsWith("3 of 20 iterations of the diff were removed", StringComparison.Ordinal));
        Assert.Contains(warnings, text => text.StartsWith("1 of 17 samples of the diff are negative", StringComparison.Ordinal));
    }

    [Fact]
    public void UTF_16_is_read()
    {
        string text = Encoding.UTF8.GetString(ReportJson.File(ReportJson.Brief("N.C.M", "a", 1)));
        Assert.Single(BenchmarkDotNetJson.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], "a.json").Cases);
        Assert.Single(BenchmarkDotNetJson.Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], "a.json").Cases);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\u00FF")]
    public void Text_that_is_no_Unicode_is_refused(string name)
    {
        byte[] file = Encoding.Latin1.GetBytes($$$"""{"Benchmarks":[{"FullName":"{{{name}}}","Statistics":{"OriginalValues":[1]}}]}""");
        Assert.Contains("no Unicode", Assert.Throws<UnreadableRunException>(() => BenchmarkDotNetJson.Read(file, "a.json")).Message, StringComparison.Ordinal);
    }

    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Fact]
    public void Cut_off_anywhere_or_with_a_flipped_bit_it_is_read_or_refused()
    {
        byte[] file = ReportJson.File(ReportJson.Launches("N.C.M(a: 1)", "ShortRun(Runtime=.NET 8.0)", 1, 2), ReportJson.Brief("N.C.O", "a", 3));
        for (int length = 0; length < file.Length; length++)
            ReadOrRefuse(file[..length]);
        var random = new Random(20261125);
        for (int i = 0; i < 5_000; i++)
        {
            byte[] flipped = [.. file];
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
            ReadOrRefuse(flipped);
        }

        static void ReadOrRefuse(byte[] content)
        {
            try
            {
                Run run = BenchmarkDotNetJson.Read(content, "a.json");
                _ = new Comparer(Threshold.Parse("5%"), 1e-3).Compare(run, run);
            }
            catch (UnreadableRunException e)
            {
                Assert.StartsWith("a.json", e.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("R2R (off)(Runtime=.NET 8.0)", "R2R (off)")]
    [InlineData("R2R (off)", "R2R (off)")]
    [InlineData("a(Arguments=/p:X=(1), Runtime=.NET 8.0)", "a")]
    public void A_job_may_have_brackets_in_its_name(string job, string variant) =>
        Assert.Equal(variant, Assert.Single(ReportJson.Read(ReportJson.Brief("N.C.M", job, 1)).Cases).Id.Variant);

    [Fact]
    public void Means_without_samples_are_refused()
    {
        var refused = Assert.Throws<UnreadableRunException>(() => ReportJson.Read(ReportJson.Benchmark("N.C.M", "DefaultJob", NoValues)));
        Assert.Contains("no samples", refused.Message, StringComparison.Ordinal);
    }
}
