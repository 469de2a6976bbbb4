using Bench.Jobs;
using Bench.Records;
using Bench.Sessions.Turns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.Results;
using BenchmarkDotNet.Wine;
using Comparison.Records;
using Comparison.Runs;

namespace Bench.Sessions;

/// <summary>The cases of this very program; each launch is a run of BenchmarkDotNet with one case.</summary>
internal sealed class LocalSide : IMeasuredSide
{
    // Two, so that counts that equal launches do not agree on are seen to be noise.
    private const int CountedRounds = 2;

    private readonly BuiltCases _built = new();
    private readonly PrebuiltToolchain _toolchain;
    private readonly IToolchain _starter;
    private readonly ILogger _log;
    private readonly string _artifacts = Path.Combine(Environment.CurrentDirectory, "BenchmarkDotNet.Artifacts");
    private readonly BenchmarkHost _host;
    private readonly BenchmarkRunInfo[] _counted;
    private readonly Dictionary<CaseId, BenchmarkCase> _countedCases;
    private readonly Dictionary<CaseId, BenchmarkCase> _timedCases;

    /// <param name="label">What to call it.</param>
    /// <param name="source">What its record says of its source.</param>
    /// <param name="plan">What is to be measured.</param>
    /// <param name="way">How, without the strategy.</param>
    /// <param name="toolchain">Builds and runs it.</param>
    /// <param name="host">Counts what needs a launch of its own.</param>
    /// <param name="interruption">Ends the running launch.</param>
    /// <param name="log">Gets everything that BenchmarkDotNet says.</param>
    /// <exception cref="UserError">Nothing is selected.</exception>
    public LocalSide(
        string label, SourceState source, MeasuringPlan plan, Job way, IToolchain toolchain, BenchmarkHost host, Interruption interruption, ILogger log)
    {
        Label = label;
        Source = source;
        Job = way.DisplayInfo;
        _log = log;
        _host = host;
        _starter = toolchain;
        _toolchain = new PrebuiltToolchain(new EndableToolchain(toolchain, interruption), _built);
        Job[] jobs = StrategyJobs.Create(plan.Strategies, plan.Additions, [way], _ => _toolchain, plan.WindowsThreadPool);
        _counted = Select(plan, jobs, counts: true);
        _countedCases = ByName(_counted);
        _timedCases = ByName(Select(plan, jobs, counts: false));
    }

    public string Label { get; }

    public string Contest { get; init; } = "";

    public SourceState Source { get; }

    public string Job { get; }

    public IReadOnlyList<CaseId> Cases => [.. _countedCases.Keys];

    /// <summary>The same for BenchmarkDotNet.</summary>
    public IEnumerable<BenchmarkCase> BenchmarkCases => _countedCases.Values;

    public void Build() => _built.Build(_counted, _log, _artifacts);

    public ContestantStart GetStart(CaseId id, int round)
    {
        BenchmarkCase benchmarkCase = Case(id, round);
        (BenchmarkId number, BuildResult built) = _built.Get(benchmarkCase);
        return BenchmarkStart.Create(_starter, built, benchmarkCase, number, counts: IsCounted(round));
    }

    public int? GetTurnPairs(CaseId id)
    {
        // A dry run, or whoever wants to see a cold start, says itself how often.
        RunMode run = _timedCases[id].Job.Run;
        return run.HasValue(RunMode.RunStrategyCharacteristic) && run.RunStrategy == RunStrategy.ColdStart ? Math.Max(1, run.IterationCount) : null;
    }

    public CaseResult Complete(CaseId id, int round, ContestantRun run)
    {
        if (run.Failure is { } failure)
            return new CaseResult([], [], failure, null, null, 0);
        _toolchain.Recorded = run.ToExecuteResult;
        CaseResult result = Measure(id, round);
        return result.Failure is null
            ? result with { Operations = run.Invocations * Case(id, round).Descriptor.OperationsPerInvoke, Pairs = run.Pairs }
            : result;
    }

    public CaseResult Measure(CaseId id, int round)
    {
        BenchmarkCase benchmarkCase = Case(id, round);
        TimeSpan before = _toolchain.Running;
        Summary[] summaries =
            BenchmarkRunner.Run([new BenchmarkRunInfo([benchmarkCase], benchmarkCase.Descriptor.Type, benchmarkCase.Config)]);
        double seconds = (_toolchain.Running - before).TotalSeconds;

        BenchmarkReport? report = summaries.SelectMany(summary => summary.Reports).SingleOrDefault();
        if (report is not { Success: true })
            return new CaseResult([], [], LaunchFailures.Reason(summaries, report), null, null, seconds);
        return new CaseResult(
            [.. report.AllMeasurements.Select(each => new Iteration(
                $"{each.IterationMode}{each.IterationStage}", each.IterationIndex, each.Operations, each.Nanoseconds))],
            [.. report.Metrics.Values.Select(metric => new MetricValue(metric.Descriptor.Id, metric.Descriptor.Unit ?? "", metric.Value))],
            null,
            Json(summaries[0]),
            report.GetRuntimeInfo(),
            seconds);
    }

    public void Dispose() => _built.Dispose();

    private BenchmarkCase Case(CaseId id, int round) => (IsCounted(round) ? _countedCases : _timedCases)[id];

    private static bool IsCounted(int round) => round <= CountedRounds;

    private BenchmarkRunInfo[] Select(MeasuringPlan plan, Job[] jobs, bool counts)
    {
        ManualConfig config = CaseConfig.Create(plan.Arguments, plan.Strategies, jobs, _artifacts, _host.Costs, counts)
            .AddLogger(_log)
            .AddFilter([.. plan.Filters])
            // A launch is not worth a file of its own: the logger gets the same.
            .WithOptions(ConfigOptions.DisableLogFile);
        return
        [
            .. CaseSelection.Select(config, plan.Additions.WorkloadAssemblies).Select(info =>
                new BenchmarkRunInfo([.. info.BenchmarksCases.Select(MeasuringJob.Shortened)], info.Type, info.Config)),
        ];
    }

    private static Dictionary<CaseId, BenchmarkCase> ByName(BenchmarkRunInfo[] selected) =>
        selected.SelectMany(info => info.BenchmarksCases).ToDictionary(CaseNames.From);

    private static string Json(Summary summary)
    {
        var text = new AccumulationLogger();
        JsonExporter.FullCompressed.ExportToLog(summary, text);
        return text.GetLog();
    }
}
