using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports.Html;

/// <summary>Every counted figure that changed in one table.</summary>
internal static class FigureTable
{
    public static Markup Format(RunComparison comparison, ReportTables tables, FigureChanges figures)
    {
        if (figures.Count == 0)
            return Markup.Empty;
        Dictionary<object, int> numbers = comparison.Cases.Index().ToDictionary(each => (object)each.Item, each => each.Index, ReferenceEqualityComparer.Instance);
        FigureName[] names = [.. figures.Shown.Select(change => FigureName.From(change.Metric.Id))];
        FigureName[] distinct = [.. names.DistinctBy(name => name.Name)];
        var shown = new FilteredTable("figures", tables.Metrics(figures.Shown))
        {
            Noun = "figures",
            Facets = [.. names.Select(name => name.Name)],
            Key = (row, column) => SortKey(figures.Shown[row], column),
            FullName = row => figures.Shown[row].Case.Diff.Id.FullName,
            CaseNumber = row => numbers[figures.Shown[row].Case],
            Choices = Markup.Html($"<label>Figure <select name=\"facet\"><option value=\"\">all</option>{Markup.Lines(distinct.Select(name => Markup.Html($"<option>{name.Name}</option>")))}</select></label>"),
            Meanings = distinct.ToDictionary(name => name.Name, name => name.Meaning),
        };
        return Markup.Html(
            $"""
            <section>
            <h2>{Figures.Count(figures.Count, "counted figure")} changed</h2>
            {shown.Format()}
            {(figures.Shown.Count < figures.Count ? Markup.Html($"<p>... and {figures.Count - figures.Shown.Count} more.</p>") : Markup.Empty)}
            </section>
            """);
    }

    private static double? SortKey(MetricChange change, string column) => column switch
    {
        "base" => change.Metric.Base,
        "diff" => change.Metric.Diff,
        "change" => double.IsNaN(change.Difference) ? null : change.Difference,
        _ => null,
    };
}
