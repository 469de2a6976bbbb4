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
    [InlineData("""{"Benchmarks":[]}""")]
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
    public void Means_without_samples_are_refused()
    {
        var refused = Assert.Throws<UnreadableRunException>(() => ReportJson.Read(ReportJson.Benchmark("N.C.M", "DefaultJob", NoValues)));
        Assert.Contains("no samples", refused.Message, StringComparison.Ordinal);
    }
}
