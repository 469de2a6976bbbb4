using Comparison.Verdicts;

namespace Bench.PullRequests.Comments;

/// <summary>Many cases in one line.</summary>
internal static class Summary
{
    // A record may make up as many figures as it likes.
    private const int MaxFigures = 6;

    /// <summary><c>3 faster (up to 2.1x), 0 slower, 14 same, 1 inconclusive; allocations -176 B/op on 8 cases</c>.</summary>
    public static string Format(RunComparison comparison)
    {
        string text = string.Join(
            ", ",
            Faster(comparison.Cases) ?? "0 faster",
            Slower(comparison.Cases) ?? "0 slower",
            $"{Count(comparison.Cases, Verdict.Same)} same",
            $"{Count(comparison.Cases, Verdict.Inconclusive)} inconclusive");
        return string.Join("; ", [text, .. Counts(CountChange.From(comparison.Cases)), .. Leftovers(comparison.Leftovers)]);
    }

    /// <summary>Only what differs: <c>allocations +24 B/op on 2 cases; 1 slower (1.30x)</c>.</summary>
    public static string OfChanges(IReadOnlyList<CaseComparison> cases) =>
        string.Join("; ", [.. Counts(CountChange.From(cases)), .. new[] { Slower(cases), Faster(cases) }.OfType<string>()]);

    private static string? Faster(IReadOnlyList<CaseComparison> cases) =>
        TimeChange(cases, Verdict.Faster, "faster", each => 1 / each.Ratio.Value);

    private static string? Slower(IReadOnlyList<CaseComparison> cases) =>
        TimeChange(cases, Verdict.Slower, "slower", each => each.Ratio.Value);

    private static string? TimeChange(IReadOnlyList<CaseComparison> cases, Verdict verdict, string name, Func<CaseComparison, double> factor)
    {
        double[] factors = [.. cases.Where(each => each.Verdict == verdict).Select(factor)];
        return factors.Length == 0 ? null : $"{factors.Length} {name} ({(factors.Length == 1 ? "" : "up to ")}{Figures.Factor(factors.Max())})";
    }

    // Growth and shrinking stand apart: their sum would hide both.
    private static string[] Counts(IReadOnlyList<CountChange> changes)
    {
        string[] texts =
        [
            .. from change in changes
               group change by (change.Figure.Name, IsMore: change.Difference > 0) into changed
               let differences = changed.Select(change => change.Difference).OrderBy(Math.Abs).ToArray()
               let range = string.Join(" to ", new[] { Figures.Difference(differences[0]), Figures.Difference(differences[^1]) }.Distinct())
               select $"{changed.Key.Name} {range}{changed.First().Figure.Unit} on {Figures.Count(differences.Length, "case")}",
        ];
        return texts.Length <= MaxFigures ? texts : [.. texts.Take(MaxFigures), Figures.Count(texts.Length - MaxFigures, "more count")];
    }

    private static IEnumerable<string> Leftovers(IReadOnlyList<Leftover> leftovers) =>
        from leftover in leftovers
        group leftover by leftover.Kind into kind
        orderby kind.Key
        select $"{kind.Count()} {Name(kind.Key)}";

    private static string Name(LeftoverKind kind) => kind switch
    {
        LeftoverKind.BaseOnly => "only before",
        LeftoverKind.DiffOnly => "only after",
        LeftoverKind.FailedInBase => "failed before",
        LeftoverKind.FailedInDiff => "failed after",
        _ => "failed before and after",
    };

    private static int Count(IReadOnlyList<CaseComparison> cases, Verdict verdict) => cases.Count(each => each.Verdict == verdict);
}
