using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Wine;

namespace Bench.Jobs;

/// <summary>
/// Another exporter, except that an interrupted run does not overwrite an earlier run's file with a table in which nothing was measured.
/// </summary>
internal sealed class FinishedOnlyExporter(IExporter inner, Interruption interruption) : IExporter
{
    public string Name => inner.Name;

    public void ExportToLog(Summary summary, ILogger logger) => inner.ExportToLog(summary, logger);

    public IEnumerable<string> ExportToFiles(Summary summary, ILogger consoleLogger) =>
        interruption.IsRequested && !summary.Reports.Any(report => report.Success) ? [] : inner.ExportToFiles(summary, consoleLogger);
}
