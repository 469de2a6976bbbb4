using System.Security.Cryptography;
using System.Text;
using Comparison.Reports.Html;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>
/// One file to look at, which asks nothing of a network: the matrix of strategies, a forest plot, every case and every counted figure in tables
/// that can be sorted and filtered, and the samples of the case that is chosen. It can be read without its program, on paper and on a phone, too.
/// </summary>
public sealed class HtmlReport : IReport
{
    // What has a table or a drawing of its own here.
    private static readonly SectionKind[] s_elsewhere = [SectionKind.Matrix, SectionKind.Changed, SectionKind.Unsettled, SectionKind.Same, SectionKind.Figures];

    private static readonly string s_style = Resource("page.css");
    private static readonly string s_program = Resource("page.js");

    /// <inheritdoc/>
    public string Id => "html";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public void Write(RunComparison comparison, ReportOptions options, TextWriter output)
    {
        var names = ReportNames.From(comparison, options.IsWide);
        var tables = new ReportTables(comparison, names);
        IEnumerable<ReportSection> sections = ReportSection.ListFrom(comparison, options).Where(section => !s_elsewhere.Contains(section.Kind));
        string title = comparison.Baseline is { } baseline ? $"{comparison.Diff.Name}: compared with {baseline}" : $"{comparison.Base.Name} → {comparison.Diff.Name}";
        // Nothing but this program runs, whatever a name contains. (W3C, Content Security Policy Level 3, section 2.3.1.)
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s_program)));
        output.Write(Markup.Html(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{new Markup(hash)}'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <style>{new Markup(s_style)}</style>
            </head>
            <body>
            <header>
            <h1>{title}</h1>
            <p class="verdict">{ComparisonVerdictLine.Format(comparison, options.ShowTimes)}</p>
            <p class="where">{MeasuredOn.Format(comparison)}</p>
            {(options.ShowTimes ? Markup.Html($"<p>{Meaning.Format(comparison)}</p>") : Markup.Empty)}
            {(names.Common is { } common ? Markup.Html($"<p class=\"names\">{common}</p>") : Markup.Empty)}
            </header>
            <main>
            {(options.ShowTimes ? Times(comparison, names, tables) : Markup.Empty)}
            {Markup.Lines(sections.Select(Section))}
            {FigureTable.Format(comparison, tables, new FigureChanges(comparison, options.Top ?? int.MaxValue))}
            {Details(comparison)}
            </main>
            <script>{new Markup(s_program)}</script>
            </body>
            </html>

            """).Text);
    }

    private static Markup Times(RunComparison comparison, ReportNames names, ReportTables tables) => comparison.Cases.Count == 0
        ? Markup.Empty
        : Markup.Lines([HtmlMatrix.Format(comparison, names), ForestPlot.Format(comparison, names), CaseTable.Format(comparison, tables)]);

    private static Markup Details(RunComparison comparison) => comparison.Cases.Count == 0
        ? Markup.Empty
        : Markup.Html(
            $"""
            <aside aria-label="The chosen case" aria-live="polite">
            {Markup.Lines(comparison.Cases.Index().Select(each => CaseDetails.Format(each.Item, each.Index)))}
            </aside>
            """);

    private static Markup Section(ReportSection section) => Markup.Html(
        $"""
        <details{(section.Kind == SectionKind.Glossary ? new Markup(" id=\"words\"") : Markup.Empty)}><summary>{section.Title}</summary>
        {HtmlTable.Format(section.Table)}
        {(section.LeftOut > 0 ? Markup.Html($"<p>... and {section.LeftOut} more.</p>") : Markup.Empty)}
        </details>
        """);

    // A checkout on Windows may have other ends of lines.
    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream(typeof(Markup), name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
