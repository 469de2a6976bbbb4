using System.Globalization;
using Comparison.Verdicts;

namespace Bench.Sessions;

/// <summary>The verdicts of a measuring as lines that fit into eighty columns: a workload, and below it one line a contestant.</summary>
internal static class ResultLines
{
    private const int Width = 79;

    /// <param name="comparison">Across strategies.</param>
    public static IEnumerable<string> From(RunComparison comparison)
    {
        foreach (IGrouping<string, CaseComparison> workload in comparison.Cases.GroupBy(each => each.Diff.Id.FullName))
        {
            yield return "";
            yield return Cut(CaseName.Short(workload.First().Diff.Id));
            foreach (CaseComparison each in workload)
                yield return Cut($"  {each.Verdict.ToString().ToLowerInvariant(),-13}{Ratio(each)}  {each.Diff.Id.Variant}");
        }
        foreach (Leftover leftover in comparison.Leftovers)
            yield return Cut($"  not compared  {leftover.Id.Variant} {CaseName.Short(leftover.Id)}: {leftover.Reason}");
    }

    // Three digits tell one percent apart; a bound that is not known is a question mark.
    private static string Ratio(CaseComparison each) =>
        $"{Number(each.Ratio.Value),7}  {$"{Number(each.Ratio.Lower)} to {Number(each.Ratio.Upper)}",-18}";

    private static string Number(double ratio) =>
        double.IsInfinity(ratio) || ratio <= 0 ? "?" : ratio.ToString(ratio < 10 ? "0.000" : "0.0", CultureInfo.InvariantCulture);

    private static string Cut(string line) => line.Length <= Width ? line : line[..(Width - 1)] + "\u2026";
}
