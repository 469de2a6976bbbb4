using Comparison.Verdicts;

namespace Comparison.Reports.Html;

/// <summary>Every compared case in one table.</summary>
internal static class CaseTable
{
    public static Markup Format(RunComparison comparison, ReportTables tables)
    {
        ReportTable table = tables.Cases(comparison.Cases);
        IReadOnlyList<CaseComparison> cases = comparison.Cases;
        var shown = new FilteredTable("cases", table)
        {
            Noun = "cases",
            Facets = [.. cases.Select(each => ReportTables.Name(each.Verdict))],
            Key = (row, column) => SortKey(cases[row], column),
            FullName = row => cases[row].Diff.Id.FullName,
            CaseNumber = row => row,
            Choices = Markup.Html($"<fieldset><legend>Verdicts</legend>{Markup.Lines(Enum.GetValues<Verdict>().Select(verdict => Choice(comparison, verdict)))}</fieldset>"),
        };
        return Markup.Html(
            $"""
            <section>
            <h2>Cases</h2>
            <p class="screen">Choose one to see its samples and counted figures. <a href="#words">What the words mean</a></p>
            {shown.Format()}
            </section>
            """);
    }

    private static Markup Choice(RunComparison comparison, Verdict verdict)
    {
        string name = ReportTables.Name(verdict);
        return Markup.Html($"<label class=\"{name}\"{HtmlTable.Title(Words.Explain(name))}><input type=\"checkbox\" name=\"facet\" value=\"{name}\" checked> {name} ({comparison.Cases.Count(each => each.Verdict == verdict)})</label>");
    }

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
