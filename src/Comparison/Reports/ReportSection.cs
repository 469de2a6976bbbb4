using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>A titled table of a report for people.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">What it lists, with how many.</param>
/// <param name="Table">What is shown.</param>
/// <param name="LeftOut">Rows that were not asked for.</param>
internal sealed record ReportSection(SectionKind Kind, string Title, ReportTable Table, int LeftOut = 0)
{
    /// <summary>Whether it is folded away where that is possible.</summary>
    public bool IsSecondary => Kind is not (SectionKind.Matrix or SectionKind.Changed or SectionKind.Figures);

    /// <summary>
    /// All that have rows: the matrix, verdicts, then what could not be judged and why, then the rest; counted figures last, because there may
    /// be very many.
    /// </summary>
    public static IReadOnlyList<ReportSection> ListFrom(RunComparison comparison, ReportOptions options)
    {
        var names = ReportNames.From(comparison, options.IsWide);
        var tables = new ReportTables(comparison, names);
        int most = options.Top ?? int.MaxValue;
        var figures = new FigureChanges(comparison, most);
        CaseComparison[] changed = [.. ByWeight(comparison.Cases.Where(each => each.Verdict is Verdict.Faster or Verdict.Slower))];
        CaseComparison[] unsettled = [.. ByWeight(comparison.Cases.Where(each => each.Verdict == Verdict.Inconclusive))];
        CaseComparison[] same = [.. comparison.Cases.Where(each => each.Verdict == Verdict.Same)];
        ReportTable warnings = tables.Warnings();
        ReportSection?[] all =
        [
            options.ShowTimes && StrategyMatrix.From(comparison) is { } matrix
                ? new(SectionKind.Matrix, $"Time divided by that of {Printable.Escape(matrix.Baseline)}: {StrategyMatrix.Legend}", matrix.ToTable(id => names[id]))
                : null,
            options.ShowTimes ? Section(SectionKind.Changed, $"{changed.Length} faster or slower", changed, tables.Cases) : null,
            options.ShowTimes ? Section(SectionKind.Unsettled, $"{unsettled.Length} inconclusive", unsettled, tables.Cases) : null,
            Section(SectionKind.NotCompared, $"{comparison.Leftovers.Count} not compared", comparison.Leftovers, tables.Leftovers),
            Section(SectionKind.Warnings, Figures.Count(warnings.Rows.Count, "warning"), warnings.Rows, rows => warnings with { Rows = [.. rows] }),
            options.ShowTimes ? Section(SectionKind.Same, $"{same.Length} same", same, tables.Cases) : null,
            new(SectionKind.Machines, "Where it was measured", tables.Fingerprints()),
            new(SectionKind.Glossary, "What the words mean", ReportTables.Glossary(figures.Shown.Select(change => change.Metric.Id))),
            figures.Count == 0 ? null : new(SectionKind.Figures, $"{Figures.Count(figures.Count, "counted figure")} changed", tables.Metrics(figures.Shown), figures.Count - figures.Shown.Count),
        ];
        return [.. all.OfType<ReportSection>()];

        ReportSection? Section<T>(SectionKind kind, string title, IReadOnlyList<T> all, Func<IEnumerable<T>, ReportTable> table)
        {
            int shown = Math.Min(all.Count, most);
            return all.Count == 0 ? null : new ReportSection(kind, title, table(all.Take(shown)), all.Count - shown);
        }
    }

    private static IEnumerable<CaseComparison> ByWeight(IEnumerable<CaseComparison> cases) =>
        cases.OrderByDescending(each => Math.Abs(Math.Log(each.Ratio.Value)));
}
