using Bench.Wine;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace Bench.Toolchains.Wine;

/// <summary>BenchmarkDotNet's GitHub report under its own file name, with the first lines saying what its numbers are.</summary>
internal sealed class WineReportExporter : MarkdownExporter
{
    private readonly Lazy<WineSession> _session;

    public WineReportExporter(Lazy<WineSession> session)
    {
        _session = session;

        // As MarkdownExporter.GitHub, which cannot be derived from.
        Dialect = nameof(GitHub);
        UseCodeBlocks = true;
        CodeBlockStart = "```";
        StartOfGroupHighlightStrategy = MarkdownHighlightStrategy.Bold;
        ColumnsStartWithSeparator = true;
        EscapeHtml = true;
    }

    public override void ExportToLog(Summary summary, ILogger logger)
    {
        foreach (string line in WineNote.Lines(_session.Value, summary.BenchmarksCases))
            logger.WriteLine("> " + line);
        logger.WriteLine();
        base.ExportToLog(summary, logger);
    }
}
