using Comparison.Verdicts;

namespace Comparison.Reports.Html;

/// <summary>Every compared case in one table, which the page's program sorts and filters.</summary>
internal static class CaseTable
{
    public static Markup Format(RunComparison comparison)
    {
        ReportTable table = ReportTables.Cases(comparison, comparison.Cases);
        return Markup.Html(
            $"""
            <section>
            <h2>Cases</h2>
            <p>Choose one to see its samples and counted figures.</p>
            <form class="controls" role="search" hidden>
            <label>Filter <input type="search" id="filter" placeholder="words of the name" autocomplete="off"></label>
            <fieldset><legend>Verdicts</legend>{Markup.Lines(Enum.GetValues<Verdict>().Select(verdict => Choice(comparison, verdict)))}</fieldset>
            <output id="count" aria-live="polite"></output>
            </form>
            <div class="wide"><table id="cases">
            <thead><tr>{Markup.Lines(table.Columns.Select(column => Markup.Html($"<th scope=\"col\" class=\"{HtmlTable.Class(column)}\"><button type=\"button\" disabled>{column.Name}</button></th>")))}</tr></thead>
            <tbody>
            {Markup.Lines(table.Rows.Index().Select(row => Row(comparison.Cases[row.Index], table.Columns, row.Item, row.Index)))}
            </tbody>
            </table></div>
            </section>
            """);
    }

    private static Markup Choice(RunComparison comparison, Verdict verdict)
    {
        string name = ReportTables.Name(verdict);
        return Markup.Html($"<label class=\"{name}\"><input type=\"checkbox\" name=\"verdict\" value=\"{name}\" checked> {name} ({comparison.Cases.Count(each => each.Verdict == verdict)})</label>");
    }

    private static Markup Row(CaseComparison each, IReadOnlyList<ReportColumn> columns, IReadOnlyList<string> cells, int number) => Markup.Html(
        $"<tr class=\"{ReportTables.Name(each.Verdict)}\">{new Markup(string.Concat(cells.Zip(columns, (cell, column) => Cell(each, column, cell, number).Text)))}</tr>");

    private static Markup Cell(CaseComparison each, ReportColumn column, string text, int number) => column switch
    {
        { Name: "verdict" } => Markup.Html($"<td class=\"text\"><span class=\"badge\">{text}</span></td>"),
        { Name: "case" } => Markup.Html($"<td class=\"code\"><a href=\"#case-{number}\">{text}</a></td>"),
        _ when SortKey(each, column.Name) is { } key => Markup.Html($"<td class=\"number\" data-key=\"{key}\">{text}</td>"),
        _ => Markup.Html($"<td class=\"{HtmlTable.Class(column)}\">{text}</td>"),
    };

    /// <summary>What a column of figures is sorted by, since figures for people have units.</summary>
    private static double? SortKey(CaseComparison each, string column) => column switch
    {
        "ratio" => each.Ratio.Value,
        "bounds" => each.Ratio.Lower,
        "base" => each.Base.Center,
        "diff" => each.Diff.Center,
        "n" => each.Base.N,
        "noise" => each.NoiseFence,
        "more rounds" => each.MoreRounds,
        _ => null,
    };
}
