using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace BenchmarkDotNet.Wine;

/// <summary>BenchmarkDotNet's GitHub report under its own file name, with first lines that say where its times were measured.</summary>
public sealed class WineReportExporter : MarkdownExporter
{
    private WineReportExporter()
    {
        // As MarkdownExporter.GitHub, which cannot be derived from.
        Dialect = nameof(GitHub);
        UseCodeBlocks = true;
        CodeBlockStart = "```";
        StartOfGroupHighlightStrategy = MarkdownHighlightStrategy.Bold;
        ColumnsStartWithSeparator = true;
        EscapeHtml = true;
    }

    /// <summary>It has no options.</summary>
    public static new WineReportExporter Default { get; } = new();

    /// <inheritdoc/>
    public override void ExportToLog(Summary summary, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(logger);
        string[] lines = [.. WineNote.Lines(summary.BenchmarksCases)];
        foreach (string line in lines)
            logger.WriteLine("> " + line);
        if (lines.Length > 0)
            logger.WriteLine();
        base.ExportToLog(summary, logger);
    }
}
