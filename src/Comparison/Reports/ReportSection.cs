using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>A titled table of a report for people.</summary>
/// <param name="Title">What it lists, with how many.</param>
/// <param name="Table">What is shown.</param>
/// <param name="LeftOut">Rows that were not asked for.</param>
/// <param name="IsSecondary">Whether it is folded away where that is possible.</param>
internal sealed record ReportSection(string Title, ReportTable Table, int LeftOut, bool IsSecondary)
{
    /// <summary>All that have rows: verdicts, then what could not be judged and why, then the rest; counted figures last, because there may be very many.</summary>
    public static IReadOnlyList<ReportSection> ListFrom(RunComparison comparison, ReportOptions options)
    {
        MetricChange[] metrics = [.. MetricChanges.In(comparison).OrderByDescending(change => Math.Abs(change.Difference))];
        CaseComparison[] changed = [.. ByWeight(comparison.Cases.Where(each => each.Verdict is Verdict.Faster or Verdict.Slower))];
        CaseComparison[] unsettled = [.. ByWeight(comparison.Cases.Where(each => each.Verdict == Verdict.Inconclusive))];
        CaseComparison[] same = [.. comparison.Cases.Where(each => each.Verdict == Verdict.Same)];
        ReportSection?[] all =
        [
            options.ShowTimes ? Section($"{changed.Length} faster or slower", changed, rows => ReportTables.Cases(comparison, rows), false) : null,
            options.ShowTimes ? Section($"{unsettled.Length} inconclusive", unsettled, rows => ReportTables.Cases(comparison, rows), true) : null,
            Section($"{comparison.Leftovers.Count} not compared", comparison.Leftovers, rows => ReportTables.Leftovers(comparison, rows), true),
            Warnings(ReportTables.Warnings(comparison), options.Top),
            new ReportSection("Where it was measured", ReportTables.Fingerprints(comparison), 0, true),
            options.ShowTimes ? Section($"{same.Length} same", same, rows => ReportTables.Cases(comparison, rows), true) : null,
            Section($"{Figures.Count(metrics.Length, "counted figure")} changed", metrics, rows => ReportTables.Metrics(comparison, rows), false),
        ];
        return [.. all.OfType<ReportSection>()];

        ReportSection? Section<T>(string title, IReadOnlyList<T> all, Func<IEnumerable<T>, ReportTable> table, bool isSecondary)
        {
            int shown = Math.Min(all.Count, options.Top ?? all.Count);
            return all.Count == 0 ? null : new ReportSection(title, table(all.Take(shown)), all.Count - shown, isSecondary);
        }
    }

    private static ReportSection? Warnings(ReportTable table, int? top)
    {
        int shown = Math.Min(table.Rows.Count, top ?? table.Rows.Count);
        return table.Rows.Count == 0
            ? null
            : new ReportSection(
                Figures.Count(table.Rows.Count, "warning"), table with { Rows = [.. table.Rows.Take(shown)] }, table.Rows.Count - shown, true);
    }

    private static IEnumerable<CaseComparison> ByWeight(IEnumerable<CaseComparison> cases) =>
        cases.OrderByDescending(each => Math.Abs(Math.Log(each.Ratio.Value)));
}
