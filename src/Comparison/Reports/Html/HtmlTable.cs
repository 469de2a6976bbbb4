namespace Comparison.Reports.Html;

/// <summary>A section's table, as it stands in the other reports.</summary>
internal static class HtmlTable
{
    public static Markup Format(ReportTable table) => Markup.Html(
        $"""
        <div class="wide"><table>
        <thead><tr>{Markup.Lines(table.Columns.Select(column => Markup.Html($"<th scope=\"col\" class=\"{Class(column)}\"{Title(column.Meaning)}>{column.Name}</th>")))}</tr></thead>
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

    /// <summary>What a pointer over an element shows.</summary>
    /// <param name="text">Empty: nothing.</param>
    public static Markup Title(string text) => text.Length == 0 ? Markup.Empty : Markup.Html($" title=\"{text}\"");

    private static Markup Row(ReportTable table, IReadOnlyList<string> row) => Markup.Html(
        $"<tr>{new Markup(string.Concat(row.Zip(table.Columns, (cell, column) => Markup.Html($"<td class=\"{Class(column)}\">{cell}</td>").Text)))}</tr>");
}
