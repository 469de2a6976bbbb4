using Bench.Diagnosers.Costs;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Csv;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Exporters.Xml;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Wine;
using IoStrategies;

namespace Bench.Jobs;

/// <summary>How are the cases shown? BenchmarkDotNet's defaults, ours on top, and the user's on top of those.</summary>
internal static class HostConfig
{
    /// <param name="strategies">Those that take part.</param>
    /// <param name="jobs">Of theirs, instead of the user's jobs, which they were made of.</param>
    /// <param name="costs">Counts what needs a launch of its own.</param>
    /// <param name="artifacts">Where results go unless the user says otherwise.</param>
    public static ManualConfig Create(
        BenchmarkArguments arguments, IReadOnlyList<IIoStrategy> strategies, Job[] jobs, IExporter report, Interruption interruption, CostDiagnoser costs, string artifacts)
    {
        IConfig defaults = DefaultConfig.Instance;
        IConfig user = arguments.Config;
        IExporter[] always = [report, CsvExporter.Default, JsonExporter.Full];

        return CaseConfig.Create(arguments, strategies, jobs, artifacts, costs)
            .AddLogger([.. defaults.GetLoggers()])
            .AddAnalyser([.. defaults.GetAnalysers()])
            // Median, Min and Max: as dotnet/performance; a mean alone hides two modes.
            .AddColumn(StatisticColumn.Median, StatisticColumn.Min, StatisticColumn.Max)
            .AddColumnProvider([.. user.GetColumnProviders()])
            .AddExporter([.. always.Select(exporter => new FinishedOnlyExporter(Noted(exporter), interruption))])
            .AddExporter([.. user.GetExporters().Where(exporter =>
                exporter != MarkdownExporter.GitHub && exporter != CsvExporter.Default && exporter != JsonExporter.Full).Select(Noted)])
            // The job's name says what its environment variable says; the others are the same for all.
            .HideColumns("EnvironmentVariables", "EngineFactory", "Arguments")
            .HideColumns([.. user.GetColumnHidingRules()])
            // The longest argument that is shown in full: "Asynchronous, 536870912" and the like.
            .WithSummaryStyle(user.SummaryStyle ?? SummaryStyle.Default.WithMaxParameterColumnWidth(36));
    }

    // Whose files have a place for a note. Others may depend on one another by their types.
    private static IExporter Noted(IExporter exporter) =>
        exporter is HtmlExporter or JsonExporterBase or XmlExporterBase ? new NotedExporter(exporter) : exporter;
}
