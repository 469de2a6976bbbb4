using BenchmarkDotNet.Analysers;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Validators;
using Workloads.Engines;

namespace Bench.Diagnosers.Allocations;

/// <summary>What a benchmark allocates, by type and by method: watched in one more launch, which is not timed.</summary>
internal sealed class AllocationDiagnoser(IAllocationTrace trace) : IDiagnoser, IDisposable
{
    private readonly List<AllocationProfile> _profiles = [];
    private int? _processId;

    public IEnumerable<string> Ids => [nameof(AllocationDiagnoser)];

    public IEnumerable<IExporter> Exporters => [new AllocationExporter(() => _profiles)];

    public IEnumerable<IAnalyser> Analysers => [];

    public RunMode GetRunMode(BenchmarkCase benchmarkCase) => RunMode.ExtraRun;

    public void Handle(HostSignal signal, DiagnoserActionParameters parameters)
    {
        if (signal == HostSignal.BeforeProcessStart)
        {
            parameters.Process.StartInfo.Environment[ProfiledEngine.Variable] = "1";
            trace.Prepare(parameters.Process.StartInfo);
        }
        else if (signal == HostSignal.AfterProcessStart)
        {
            _processId = parameters.Process.Id;
        }
    }

    public IEnumerable<Metric> ProcessResults(DiagnoserResults results)
    {
        BenchmarkCase benchmarkCase = results.BenchmarkCase;
        if (trace.Take($"{FullNameProvider.GetBenchmarkName(benchmarkCase)} {benchmarkCase.Job.Id}", _processId) is { } profile)
            _profiles.Add(profile);
        return [];
    }

    public void DisplayResults(ILogger logger)
    {
        foreach (AllocationProfile profile in _profiles)
            logger.WriteLineInfo($"Allocations of {profile.Name}: {ProfileTable.Summary(profile)}");
    }

    public IEnumerable<ValidationError> Validate(ValidationParameters validationParameters) => [];

    public void Dispose() => trace.Dispose();
}
