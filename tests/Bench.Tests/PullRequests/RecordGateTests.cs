using Bench.Diagnosers.Costs;
using Bench.Diagnosers.Kernel;
using Bench.Jobs;
using Bench.Jobs.Added;
using Bench.PullRequests.Artifacts;
using Bench.Records;
using Bench.Verbs;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using Comparison.Records;
using Comparison.Runs;
using IoStrategies;
using Xunit;

namespace Bench.Tests.PullRequests;

/// <summary>Does what the programs themselves write pass, and is it judged in time whatever it is?</summary>
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class RecordGateTests : IDisposable
{
    private const string Commit = SampleArtifact.Head;

    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public static TheoryData<string> Records =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "results"), RecordFormat.HeaderFile, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_record_under_results_passes(string folder)
    {
        RunRecord record = RecordFolder.Read(Path.Combine(Repository.Root, folder));
        RunRecord passed = RecordGate.Pass(record, record.Header.Source.Commit);
        Assert.Equal(record.Measurements.Count, passed.Measurements.Count);
        Assert.Equal(record.Metrics.Count, passed.Metrics.Count);
    }

    [Fact]
    public void So_does_one_with_the_longest_names_that_the_counting_writes()
    {
        Dictionary<string, double> calls = Enumerable.Range(0, 500).ToDictionary(number => $"{number}_{new string('x', 200)}", number => (double)number);
        var cost = new OperationCost(1024, 256, 0, 256, 128, 8192, new KernelCost(calls, 256, 1000));
        Assert.All(KernelCallKind.All, kind =>
        {
            CaseId id = SampleArtifact.Cases[0];
            var text = new RecordText(SampleArtifact.Header(Commit, [id]));
            Metric[] metrics = [.. CostMetrics.Create(cost, kind)];
            text.Add(
                1, [Row(id, 1, 100, 1e5)],
                [.. metrics.Select(each => new MetricRow(1, id.Variant, id.Workload, id.Arguments, each.Descriptor.Id, each.Descriptor.Unit, each.Value))],
                [], [1], new Sitting(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 1, 1, 2, 1));
            Dictionary<string, byte[]> files = SampleArtifact.Files(Commit, text);
            RunRecord passed = RecordGate.Pass(RunRecord.Read("x/", file => files[Commit[..10] + "/" + file]), Commit);
            Assert.Equal(metrics.Length, passed.Metrics.Count);
            Assert.InRange(metrics.Length, 1000, CostMetrics.MaxCount);
        });
        Assert.Contains(CostMetrics.Create(cost, KernelCallKind.WineserverRequests), metric => metric.Descriptor.Id.Length == CostMetrics.MaxIdLength);
    }

    [Fact]
    public void So_does_one_that_compares_runtimes_and_what_processes_said_of_them_is_defused()
    {
        CaseId id = SampleArtifact.Cases[0] with { Variant = "managed-event-per-handle/11.0.0-preview.1.26104.118" };
        RunHeader header = SampleArtifact.Header(Commit, [id]) with { Runtimes = new Dictionary<string, string> { ["11.0.0-preview.1.26104.118"] = ".NET 11 `@team`" } };
        RunRecord record = new(header, [], []);
        Assert.Equal([".NET 11 '@team'"], RecordGate.Pass(record, Commit).Header.Runtimes!.Values);
        Assert.Throws<BadArtifactException>(() =>
            RecordGate.Pass(record with { Header = header with { Runtimes = new Dictionary<string, string> { ["<img>"] = "" } } }, Commit));
    }

    [Fact]
    public void So_does_every_case_of_the_catalog()
    {
        CaseId[] cases =
        [
            .. CaseSelection.Select(
                ManualConfig.CreateEmpty().AddFilter(new StrategyFilter(IoStrategyCatalog.All)).AddJob(StrategyJobs.Create(IoStrategyCatalog.All, Additions.None, [MeasuringJob.Instance], _ => null)),
                Additions.None.WorkloadAssemblies)
                .SelectMany(info => info.BenchmarksCases).Select(CaseNames.From),
        ];
        Assert.InRange(cases.Length, 300, Bench.PullRequests.Limits.MaxCases);
        Dictionary<string, byte[]> files = SampleArtifact.Files(Commit, SampleArtifact.Record(SampleArtifact.Header(Commit, cases), rounds: 1));
        Assert.Equal(cases, RecordGate.Pass(RunRecord.Read("x/", file => files[Commit[..10] + "/" + file]), Commit).Header.Cases);
    }

    [Fact]
    public void A_launch_with_nine_hundred_thousand_iterations_does_not_keep_anybody_busy()
    {
        CaseId id = SampleArtifact.Cases[0] with { Arguments = "" };
        SampleArtifact.Zip(Path.Combine(_folder, "bench-linux_wine.zip"), new[] { SampleArtifact.Base, SampleArtifact.Head }.SelectMany(commit =>
        {
            var text = new RecordText(SampleArtifact.Header(commit, [id]));
            text.Add(
                1, [.. Enumerable.Range(1, 300_000).Select(number => Row(id, number, 1, 1000 + number % 999))],
                [], [], [1], new Sitting(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 1, 1, 2, 1));
            return SampleArtifact.Files(commit, text);
        }));
        TargetResult result = new ArtifactReader(_folder).Read(SampleArtifact.PlanFor("linux_wine").Matrix!.Include[0]);
        Assert.All(result.Commits, commit => Assert.Equal("the record cannot be used: a launch has more iterations than one has", commit.Failure));
    }

    [Theory]
    [InlineData("""{"schema":1,"\ud800schema":1}""")]
    [InlineData("""{"schema":1,"label":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    public void Half_a_character_in_a_header_silences_nothing(string header)
    {
        Dictionary<string, byte[]> files = SampleArtifact.Both();
        files["bbbbbbbbbb/run.json"] = System.Text.Encoding.UTF8.GetBytes(header);
        SampleArtifact.Zip(Path.Combine(_folder, "bench-linux_wine.zip"), files);
        SampleArtifact.Zip(Path.Combine(_folder, "bench-windows_x64.zip"), SampleArtifact.Both());
        string comment = CommentCommand.Write(SampleArtifact.PlanFor("windows_x64", "linux_wine"), _folder, null);
        Assert.StartsWith("**Nothing changed** in 4 compared cases. 1 of 2 targets failed.", comment, StringComparison.Ordinal);
        Assert.Contains("`bbbbbbbbbb`: `the record cannot be used: bbbbbbbbbb/run.json", comment, StringComparison.Ordinal);
    }

    private static MeasurementRow Row(CaseId id, int iteration, long operations, double nanoseconds) => new()
    {
        Round = 1,
        Order = 1,
        Strategy = id.Variant,
        Workload = id.Workload,
        Arguments = id.Arguments,
        Stage = "WorkloadActual",
        Iteration = iteration,
        Operations = operations,
        Nanoseconds = nanoseconds,
    };
}
