namespace Comparison.Reports.Html;

/// <summary>A section's table, as it stands in the other reports.</summary>
internal static class HtmlTable
{
    public static Markup Of(ReportTable table) => Markup.Of(
        $"""
        <div class="wide"><table>
        <thead><tr>{Markup.Lines(table.Columns.Select(column => Markup.Of($"<th scope=\"col\" class=\"{Class(column)}\">{column.Name}</th>")))}</tr></thead>
        <tbody>
        {Markup.Lines(table.Rows.Select(row => Row(table, row)))}
        </tbody>
        </table></div>
        """);

    /// <summary>How a cell of a column looks.</summary>
    public static string Class(ReportColumn column) => column switch
    {
        { IsNumber: true } => "number",
        { IsCode: true } => "code",
        _ => "text",
    };

    private static Markup Row(ReportTable table, IReadOnlyList<string> row) => Markup.Of(
        $"<tr>{new Markup(string.Concat(row.Zip(table.Columns, (cell, column) => Markup.Of($"<td class=\"{Class(column)}\">{cell}</td>").Text)))}</tr>");
}
