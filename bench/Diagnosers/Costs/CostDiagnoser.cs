using Bench.Diagnosers.Kernel;
using BenchmarkDotNet.Analysers;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Validators;

namespace Bench.Diagnosers.Costs;

/// <summary>
/// What a benchmark costs beside time, bytes and work items: counted in one more launch, which does the benchmark a few times and
/// nothing else. The timed launches know nothing of it.
/// </summary>
/// <param name="trace">Sees what is asked of the kernel; null if nobody does.</param>
internal sealed class CostDiagnoser(IKernelTrace? trace) : IDiagnoser, IDisposable
{
    private readonly Lazy<CountingProcess> _process = new(() => new CountingProcess(trace));
    private OperationCost? _cost;

    public IEnumerable<string> Ids => [nameof(CostDiagnoser)];

    public IEnumerable<IExporter> Exporters => [];

    public IEnumerable<IAnalyser> Analysers => [];

    /// <summary>
    /// BenchmarkDotNet has one more launch for all diagnosers together. A profiler wants it long, this one wants it short: the profiler,
    /// which the user has asked for, gets it.
    /// </summary>
    public RunMode GetRunMode(BenchmarkCase benchmarkCase) => IsGivenUp(benchmarkCase) ? RunMode.None : RunMode.ExtraRun;

    public void Handle(HostSignal signal, DiagnoserActionParameters parameters)
    {
        if (signal == HostSignal.BeforeProcessStart)
        {
            _cost = null;
            _process.Value.Prepare(parameters.Process.StartInfo);
        }
        else if (signal == HostSignal.AfterProcessExit && _process.Value.Take() is var (sections, kernel))
        {
            _cost = OperationCost.FromSections(sections, kernel).DividedBy(parameters.BenchmarkCase.Descriptor.OperationsPerInvoke);
        }
    }

    public IEnumerable<Metric> ProcessResults(DiagnoserResults results) => _cost is null ? [] : CostMetrics.Create(_cost, trace?.Kind);

    public void DisplayResults(ILogger logger) =>
        logger.WriteLineInfo("Counted in a launch of their own, in which nothing is timed: docs/METHODOLOGY.md says how.");

    public IEnumerable<ValidationError> Validate(ValidationParameters validationParameters) =>
        validationParameters.Benchmarks.Any(IsGivenUp)
            ? [new ValidationError(false, "Native operations and kernel calls are not counted beside a profiler, which needs the extra launch for itself.")]
            : [];

    public void Dispose()
    {
        if (_process.IsValueCreated)
            _process.Value.Dispose();
    }

    private bool IsGivenUp(BenchmarkCase benchmarkCase) =>
        benchmarkCase.Config.GetDiagnosers().Any(other => other != this && other.GetRunMode(benchmarkCase) == RunMode.ExtraRun);
}
