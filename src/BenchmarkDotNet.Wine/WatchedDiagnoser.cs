using BenchmarkDotNet.Analysers;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Validators;

namespace BenchmarkDotNet.Wine;

/// <summary>
/// Hands every signal on, and learns from them which process was started: executors tell nobody else. Executors call nothing but
/// <see cref="Handle"/>.
/// </summary>
/// <param name="inner">Null in launches that nobody diagnoses.</param>
/// <param name="launch">The launch whose process it learns.</param>
internal sealed class WatchedDiagnoser(IDiagnoser? inner, Launch launch) : IDiagnoser
{
    public IEnumerable<string> Ids => inner?.Ids ?? [];

    public IEnumerable<IExporter> Exporters => inner?.Exporters ?? [];

    public IEnumerable<IAnalyser> Analysers => inner?.Analysers ?? [];

    public RunMode GetRunMode(BenchmarkCase benchmarkCase) => inner?.GetRunMode(benchmarkCase) ?? RunMode.None;

    public void Handle(HostSignal signal, DiagnoserActionParameters parameters)
    {
        launch.GiveSign();
        if (signal == HostSignal.AfterProcessStart)
            launch.Started(parameters.Process);
        inner?.Handle(signal, parameters);
    }

    public IEnumerable<Metric> ProcessResults(DiagnoserResults results) => inner?.ProcessResults(results) ?? [];

    public void DisplayResults(ILogger logger) => inner?.DisplayResults(logger);

    public IEnumerable<ValidationError> Validate(ValidationParameters validationParameters) => inner?.Validate(validationParameters) ?? [];
}
