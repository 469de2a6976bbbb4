namespace Comparison.Reports;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its head.</param>
/// <param name="IsNumber">Numbers stand on the right.</param>
/// <param name="IsCode">Names of code are shown letter by letter.</param>
internal sealed record ReportColumn(string Name, bool IsNumber = false, bool IsCode = false);
