using Comparison.Text;

namespace Comparison.Reports;

/// <summary>The table that all reports for people draw; nothing in it is escaped yet but for <see cref="Printable"/>.</summary>
/// <param name="Columns">In display order.</param>
/// <param name="Rows">As many cells as columns.</param>
internal sealed record ReportTable(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Columns whose equal cells may stand together, and be said once above their rows.</summary>
    public IReadOnlyList<int> GroupedBy { get; init; } = [];

    /// <summary>A mark for each row, such as the verdict, by which it is coloured or found; null if they have none.</summary>
    public IReadOnlyList<string>? Marks { get; init; }
}
