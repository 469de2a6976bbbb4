using System.Globalization;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>One line that counts everything: what happened, before anybody reads a table.</summary>
public static class ComparisonVerdictLine
{
    /// <summary>
    /// Such as <c>3 faster (up to 2.1x), 0 slower, 14 same, 1 inconclusive; 2 only in base; allocations down by 176 B on 8 cases</c>.
    /// </summary>
    /// <param name="comparison">All of it: every case is in one of the counts.</param>
    /// <param name="showTimes">Whether the verdicts on time are part of it.</param>
    public static string Format(RunComparison comparison, bool showTimes = true)
    {
        string[] parts =
        [
            showTimes ? Verdicts(comparison.Cases) : Figures.Count(comparison.Cases.Count, "case") + " compared",
            .. Enum.GetValues<LeftoverKind>()
                .Select(kind => (Kind: kind, Count: comparison.Leftovers.Count(left => left.Kind == kind)))
                .Where(left => left.Count > 0)
                .Select(left => string.Create(CultureInfo.InvariantCulture, $"{left.Count} {Name(left.Kind)}")),
            .. Metrics(comparison),
        ];
        return string.Join("; ", parts);
    }

    /// <summary>Only what differs: <c>allocations up by 24 B on 2 cases; 1 slower (1.30x)</c>.</summary>
    /// <param name="comparison">With the cases that differ.</param>
    internal static string Changes(RunComparison comparison)
    {
        double[] faster = [.. comparison.Cases.Where(each => each.Verdict == Verdict.Faster).Select(each => 1 / each.Ratio.Value)];
        double[] slower = [.. comparison.Cases.Where(each => each.Verdict == Verdict.Slower).Select(each => each.Ratio.Value)];
        string[] parts =
        [
            .. Metrics(comparison),
            .. slower.Length > 0 ? [FormattableString.Invariant($"{slower.Length} slower{UpTo(slower)}")] : Array.Empty<string>(),
            .. faster.Length > 0 ? [FormattableString.Invariant($"{faster.Length} faster{UpTo(faster)}")] : Array.Empty<string>(),
        ];
        return parts.Length > 0 ? string.Join("; ", parts) : "counted figures";
    }

    /// <summary>In the words of the line.</summary>
    internal static string Name(LeftoverKind kind) => kind switch
    {
        LeftoverKind.BaseOnly => "only in base",
        LeftoverKind.DiffOnly => "only in diff",
        LeftoverKind.FailedInBase => "failed in base",
        LeftoverKind.FailedInDiff => "failed in diff",
        _ => "failed in both",
    };

    private static string Verdicts(IReadOnlyList<CaseComparison> cases)
    {
        double[] faster = [.. cases.Where(each => each.Verdict == Verdict.Faster).Select(each => 1 / each.Ratio.Value)];
        double[] slower = [.. cases.Where(each => each.Verdict == Verdict.Slower).Select(each => each.Ratio.Value)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{faster.Length} faster{UpTo(faster)}, {slower.Length} slower{UpTo(slower)}, {cases.Count(each => each.Verdict == Verdict.Same)} same, {cases.Count(each => each.Verdict == Verdict.Inconclusive)} inconclusive{SingleLaunches(cases)}");
    }

    private static string SingleLaunches(IReadOnlyList<CaseComparison> cases)
    {
        int single = cases.Count(each => each.SingleLaunch is not null);
        int unusual = cases.Count(each => each.SingleLaunch is SingleLaunchAnswer.FasterThanUsual or SingleLaunchAnswer.SlowerThanUsual);
        return single == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture, $" ({single} of single launches{(unusual == 0 ? "" : $", of which {unusual} differ by more than those usually do")})");
    }

    private static string UpTo(double[] factors) => factors.Length == 0 ? "" : $" (up to {Figures.Factor(factors.Max())})";

    /// <summary>Of the counted figures those that strategies are told apart by; tables have the rest.</summary>
    private static IEnumerable<string> Metrics(RunComparison comparison)
    {
        MetricChange[] changes = [.. MetricChanges.In(comparison)];
        return FigureName.First.Select(figure => Metric(figure, [.. changes.Where(change => change.Metric.Id == figure.Id)])).OfType<string>();
    }

    // Growth and shrinking stand apart: their sum would hide both.
    private static string? Metric(FigureName figure, MetricChange[] changes)
    {
        string[] parts =
        [
            .. Part("down", [.. changes.Where(change => change.Metric.Verdict == MetricVerdict.Less)]),
            .. Part("up", [.. changes.Where(change => change.Metric.Verdict == MetricVerdict.More)]),
        ];
        return parts.Length == 0 ? null : $"{figure.Name} {string.Join(", ", parts)}";
    }

    private static IEnumerable<string> Part(string direction, MetricChange[] changes)
    {
        if (changes.Length == 0)
            yield break;
        double[] amounts = [.. changes.Select(change => Math.Abs(change.Difference)).Order()];
        (string least, string most) = (Figures.Number(amounts[0]), Figures.Number(amounts[^1]));
        yield return $"{direction} by {Figures.With(least == most ? least : $"{least} to {most}", changes[0].Metric.Unit)} on {Figures.Count(changes.Length, "case")}";
    }
}
