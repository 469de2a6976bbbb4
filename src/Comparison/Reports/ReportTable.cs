using Comparison.Text;

namespace Comparison.Reports;

/// <summary>The table that console and markdown draw; nothing in it is escaped yet but for <see cref="Printable"/>.</summary>
/// <param name="Columns">In display order.</param>
/// <param name="Rows">As many cells as columns.</param>
internal sealed record ReportTable(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
