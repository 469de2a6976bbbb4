using System.Globalization;
using Comparison.Runs;
using Comparison.Text;
using Comparison.Verdicts;
using CsvHelper;
using CsvHelper.Configuration;

namespace Comparison.Reports;

/// <summary>
/// Every figure of every case, one a line, for spreadsheets and scripts: times in nanoseconds with all their digits, counted figures, and
/// the cases that were not compared.
/// </summary>
public sealed class CsvReport : IReport
{
    // What spreadsheets take for a formula (OWASP, CSV Injection).
    private const string Formula = "=+-@\t\r\n";

    private static readonly CsvConfiguration s_writing = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    private static readonly string[] s_columns =
    [
        "workload", "arguments", "baseVariant", "diffVariant", "figure", "unit", "verdict", "base", "diff", "ratio", "ratioLower", "ratioUpper",
        "shift", "shiftLower", "shiftUpper", "baseSpread", "diffSpread", "baseN", "diffN", "paired", "moreRounds", "remarks",
        "baseMeasured", "diffMeasured",
    ];

    /// <inheritdoc/>
    public string Id => "csv";

    /// <inheritdoc/>
    public string Extension => ".csv";

    /// <inheritdoc/>
    public void Write(RunComparison comparison, ReportOptions options, TextWriter output)
    {
        using var csv = new CsvWriter(output, s_writing, leaveOpen: true);
        string[] measured = [Text(Measured(comparison.Base)), Text(Measured(comparison.Diff))];
        Write(csv, s_columns);
        foreach (CaseComparison each in comparison.Cases)
        {
            string[] id = [Text(each.Diff.Id.Workload), Text(each.Diff.Id.Arguments), Text(each.Base.Id.Variant), Text(each.Diff.Id.Variant)];
            if (options.ShowTimes)
                Row([.. id, .. Time(each)]);
            foreach (MetricComparison metric in each.Metrics)
                Row([.. id, .. Metric(metric)]);
        }
        foreach (Leftover left in comparison.Leftovers)
        {
            string[] row = [Text(left.Id.Workload), Text(left.Id.Arguments), "", Text(left.Id.Variant), "", "", ComparisonVerdictLine.Name(left.Kind)];
            Row([.. row, .. Enumerable.Repeat("", s_columns.Length - row.Length - 1 - measured.Length), Text(left.Reason)]);
        }

        void Row(string[] row) => Write(csv, [.. row, .. Enumerable.Repeat("", s_columns.Length - row.Length - measured.Length), .. measured]);
    }

    // Whose times they are stands beside each figure: rows are copied without their head.
    private static string Measured(Run run) =>
        string.Join(", ", new[] { MeasuredOn.IsWine(run) ? "Wine's times" : null, MeasuredOn.When(run) }.OfType<string>());

    private static string[] Time(CaseComparison each) =>
    [
        "time", "ns", ReportTables.Name(each.Verdict), Number(each.Base.Center), Number(each.Diff.Center),
        Number(each.Ratio.Value), Number(each.Ratio.Lower), Number(each.Ratio.Upper),
        Number(each.Shift.Value), Number(each.Shift.Lower), Number(each.Shift.Upper),
        Number(each.Base.Spread), Number(each.Diff.Spread), Number(each.Base.N), Number(each.Diff.N),
        each.IsPaired ? "true" : "false", Number(each.MoreRounds), Text(string.Join(' ', each.Warnings.Select(warning => warning.Text))),
    ];

    private static string[] Metric(MetricComparison metric) =>
        [Text(metric.Id), Text(metric.Unit), CountWords.Name(metric.Verdict), Number(metric.Base), Number(metric.Diff)];

    // Empty where there is no bound: no spreadsheet knows infinity.
    private static string Number(double? number) =>
        number is { } finite && double.IsFinite(finite) ? finite.ToString("R", CultureInfo.InvariantCulture) : "";

    // CsvHelper's own escaping would put the apostrophe before negative numbers, too.
    private static string Text(string text) => text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + Printable.Escape(text) : Printable.Escape(text);

    private static void Write(CsvWriter csv, IEnumerable<string> fields)
    {
        foreach (string field in fields)
            csv.WriteField(field);
        csv.NextRecord();
    }
}
