
namespace Comparison.Reports.Html;

/// <summary>A table that the page's program sorts and filters, and that a narrow screen shows as a list. It can be read without the program, too.</summary>
/// <param name="Id">Of no other element of the page.</param>
/// <param name="Table">What it shows.</param>
internal sealed record FilteredTable(string Id, ReportTable Table)
{
    // More are no help on paper.
    private const int MostPrinted = 150;

    /// <summary>What rows are counted as, such as cases.</summary>
    public required string Noun { get; init; }

    /// <summary>What a row is chosen by, such as its verdict; one for each row.</summary>
    public required IReadOnlyList<string> Facets { get; init; }

    /// <summary>What a cell is sorted by, since figures for people have units: row, column. Null where the text is enough.</summary>
    public required Func<int, string, double?> Key { get; init; }

    /// <summary>Everything that a reader may look for in a row, and what a pointer over its name shows.</summary>
    public required Func<int, string> FullName { get; init; }

    /// <summary>The number of the case that a row is about.</summary>
    public required Func<int, int> CaseNumber { get; init; }

    /// <summary>How facets are chosen.</summary>
    public required Markup Choices { get; init; }

    /// <summary>The table and what filters it.</summary>
    public Markup Format() => Markup.Html(
        $"""
        <div class="filtered" data-noun="{Noun}">
        <form class="controls" role="search" hidden>
        <label>Filter <input type="search" id="{Id}-filter" placeholder="words of a row" autocomplete="off"></label>
        {Choices}
        <output id="{Id}-count" aria-live="polite"></output>
        </form>
        <div class="wide"><table id="{Id}" class="list">
        <thead><tr>{Markup.Lines(Table.Columns.Select(Head))}</tr></thead>
        <tbody>
        {Markup.Lines(Table.Rows.Index().Select(row => Row(row.Index, row.Item)))}
        </tbody>
        </table></div>
        {(Table.Rows.Count > MostPrinted ? Markup.Html($"<p class=\"printed\">Printed are the first {MostPrinted} of {Table.Rows.Count} {Noun}; the page has all.</p>") : Markup.Empty)}
        </div>
        """);

    private static Markup Head(ReportColumn column) => Markup.Html(
        $"<th scope=\"col\" class=\"{HtmlTable.Class(column)}\"><button type=\"button\" disabled{HtmlTable.Title(column.Meaning)}>{column.Name}</button></th>");

    private Markup Row(int number, IReadOnlyList<string> cells) => new(
        $"{Markup.Html($"<tr class=\"{Facets[number]}\" data-facet=\"{Facets[number]}\">").Text}{string.Concat(cells.Zip(Table.Columns, (cell, column) => Cell(number, column, cell).Text))}</tr>");

    private Markup Cell(int row, ReportColumn column, string text) => column switch
    {
        { Name: "verdict" } => Markup.Html($"<td class=\"text\"><span class=\"badge\">{text}</span></td>"),
        { Name: "figure" } => Markup.Html($"<td class=\"text\"{HtmlTable.Title(FigureMeaning(text))}>{text}</td>"),
        { Name: "case" } => Markup.Html($"<td class=\"code\"><a href=\"#case-{CaseNumber(row)}\" title=\"{FullName(row)}\">{text}</a></td>"),
        { IsNumber: true } => Markup.Html($"<td class=\"number\" data-label=\"{column.Name}\"{Sorted(row, column)}>{text}</td>"),
        _ => Markup.Html($"<td class=\"{HtmlTable.Class(column)}\">{text}</td>"),
    };

    private Markup Sorted(int row, ReportColumn column) => Key(row, column.Name) is { } key ? Markup.Html($" data-key=\"{key}\"") : Markup.Empty;

    private string FigureMeaning(string name) => Meanings.GetValueOrDefault(name, "");

    /// <summary>Of figures by their names.</summary>
    public IReadOnlyDictionary<string, string> Meanings { get; init; } = new Dictionary<string, string>();
}
