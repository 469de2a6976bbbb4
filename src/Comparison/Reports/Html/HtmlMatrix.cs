using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Reports.Html;

/// <summary>Workload x strategy: the first thing that a reader of strategies looks for. A narrow screen shows each workload's strategies below its name.</summary>
internal static class HtmlMatrix
{
    /// <param name="comparison">Whose cases have numbers on the page.</param>
    /// <param name="names">What workloads are called.</param>
    public static Markup Format(RunComparison comparison, ReportNames names)
    {
        if (StrategyMatrix.From(comparison) is not { } matrix)
            return Markup.Empty;
        Dictionary<CaseId, int> numbers = comparison.Cases.Index().ToDictionary(each => each.Item.Diff.Id, each => each.Index);
        return Markup.Html(
            $"""
            <section>
            <h2>Time divided by that of {matrix.Baseline}</h2>
            <div class="wide"><table id="matrix">
            <thead><tr><th scope="col" class="code">case</th>{Markup.Lines(matrix.Strategies.Select(strategy => Markup.Html($"<th scope=\"col\" class=\"number\">{Breakable(strategy)}</th>")))}</tr></thead>
            <tbody>
            {Markup.Lines(matrix.Rows.Select(row => Row(row, matrix, names, numbers)))}
            </tbody>
            <tfoot><tr><th scope="row"{HtmlTable.Title(Words.Explain(StrategyMatrix.MeanName))}>{StrategyMatrix.MeanName}</th>{Markup.Lines(matrix.Means.Zip(matrix.Strategies, (mean, strategy) => Markup.Html($"<td class=\"number\" data-label=\"{strategy}\">{mean.Text.TrimEnd()}</td>")))}</tr></tfoot>
            </table></div>
            <p class="legend">{StrategyMatrix.Legend}. <a class="screen" href="#words">What the words mean</a></p>
            </section>
            """);
    }

    private static Markup Row(MatrixRow row, StrategyMatrix matrix, ReportNames names, Dictionary<CaseId, int> numbers) => Markup.Html(
        $"<tr><th scope=\"row\" class=\"code\" title=\"{row.Workload.FullName}\">{names[row.Workload]}</th>{new Markup(string.Concat(row.Cells.Zip(matrix.Strategies, (cell, strategy) => Cell(cell, strategy, numbers).Text)))}</tr>");

    private static Markup Cell(MatrixCell cell, string strategy, Dictionary<CaseId, int> numbers) => cell.Judged is { } judged
        ? Markup.Html($"<td class=\"number {ReportTables.Name(judged.Verdict)}\" data-label=\"{strategy}\"><a class=\"badge\" href=\"#case-{numbers[judged.Diff.Id]}\" title=\"{ReportTables.Name(judged.Verdict)}\">{cell.Text}</a></td>")
        : Markup.Html($"<td class=\"number\" data-label=\"{strategy}\">{cell.Text}</td>");

    // Ids are long, and have hyphens.
    private static Markup Breakable(string strategy) => new(Markup.Escape(strategy).Replace("-", "-<wbr>", StringComparison.Ordinal));
}
