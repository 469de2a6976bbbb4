using Comparison.Runs;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>Across strategies: which workload is how fast with whom? A row for each workload, a column for each strategy but the baseline.</summary>
/// <param name="Baseline">What all are compared with.</param>
/// <param name="Strategies">In the order of the run.</param>
/// <param name="Rows">In the order of the run.</param>
/// <param name="Means">Of each strategy.</param>
internal sealed record StrategyMatrix(string Baseline, IReadOnlyList<string> Strategies, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<MatrixMean> Means)
{
    /// <summary>What stands at the left of the means.</summary>
    public const string MeanName = "geometric mean";

    /// <summary>What the marks of the cells mean.</summary>
    public const string Legend = "< faster, > slower, = same, ? inconclusive";

    /// <summary>Null where each case is compared with itself, or nothing was compared.</summary>
    public static StrategyMatrix? From(RunComparison comparison)
    {
        if (comparison.Baseline is not { } baseline || comparison.Cases.Count == 0)
            return null;
        string[] strategies = [.. comparison.Diff.Cases.Select(each => each.Id.Variant).Distinct().Where(variant => variant != baseline)];
        Dictionary<CaseId, CaseComparison> judged = comparison.Cases.ToDictionary(each => each.Diff.Id);
        HashSet<CaseId> left = [.. comparison.Leftovers.Select(each => each.Id)];
        MatrixRow[] rows =
        [
            .. comparison.Cases.Select(each => each.Diff.Id with { Variant = "" }).Distinct()
                .Select(workload => new MatrixRow(workload, [.. strategies.Select(strategy => Cell(workload with { Variant = strategy }))])),
        ];
        return new StrategyMatrix(baseline, strategies, rows, [.. strategies.Select((_, column) => Mean(column))]);

        MatrixCell Cell(CaseId id) => new(judged.GetValueOrDefault(id), left.Contains(id));

        MatrixMean Mean(int column)
        {
            double[] ratios = [.. rows.Select(row => row.Cells[column].Judged?.Ratio.Value).OfType<double>().Where(ratio => ratio > 0 && double.IsFinite(ratio))];
            return new MatrixMean(ratios.Length == 0 ? null : Math.Exp(ratios.Average(Math.Log)), ratios.Length, rows.Length);
        }
    }

    /// <summary>The same as any other table.</summary>
    /// <param name="name">What a workload is called.</param>
    public ReportTable ToTable(Func<CaseId, string> name) => new(
        [new("case", IsCode: true), .. Strategies.Select(strategy => new ReportColumn(Printable.Escape(strategy), IsNumber: true))],
        [
            .. Rows.Select(row => (string[])[name(row.Workload), .. row.Cells.Select(cell => cell.Text)]),
            (string[])[MeanName, .. Means.Select(mean => mean.Text)],
        ]);
}

/// <summary>A workload with every strategy.</summary>
/// <param name="Workload">Without a variant.</param>
/// <param name="Cells">As many as strategies.</param>
internal sealed record MatrixRow(CaseId Workload, IReadOnlyList<MatrixCell> Cells);

/// <summary>A workload with one strategy.</summary>
/// <param name="Judged">Null if it was not compared.</param>
/// <param name="IsLeftOver">Whether it was to be compared, and could not be.</param>
internal sealed record MatrixCell(CaseComparison? Judged, bool IsLeftOver)
{
    /// <summary>The ratio, and a mark for the verdict.</summary>
    public string Text => Judged is { } each ? $"{Figures.Ratio(each.Ratio.Value)} {Mark(each.Verdict)}" : IsLeftOver ? "failed" : "";

    private static char Mark(Verdict verdict) => verdict switch
    {
        Verdict.Faster => '<',
        Verdict.Slower => '>',
        Verdict.Same => '=',
        _ => '?',
    };
}

/// <summary>The geometric mean of a strategy's ratios.</summary>
/// <param name="Value">Null if it has none.</param>
/// <param name="Count">Of how many workloads.</param>
/// <param name="All">Of so many in the matrix.</param>
internal sealed record MatrixMean(double? Value, int Count, int All)
{
    /// <summary>With the number of workloads where it has not all of them.</summary>
    public string Text => Value is not { } mean ? "" : Count == All ? $"{Figures.Ratio(mean)}  " : FormattableString.Invariant($"{Figures.Ratio(mean)} of {Count}");
}
