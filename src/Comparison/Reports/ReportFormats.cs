namespace Comparison.Reports;

/// <summary>Every report, in display order. A new one is a file and a line here.</summary>
public static class ReportFormats
{
    /// <summary>The console's first: it is the one that nobody has to ask for.</summary>
    public static IReadOnlyList<IReport> All { get; } =
    [
        new ConsoleReport(),
        new MarkdownReport(),
        new CsvReport(),
        new JsonReport(),
        new HtmlReport(),
        new BencherReport(),
        new GitHubActionReport(),
    ];
}
