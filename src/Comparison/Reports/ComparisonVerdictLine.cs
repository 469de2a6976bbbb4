using System.Globalization;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>One line that counts everything: what happened, before anybody reads a table.</summary>
public static class ComparisonVerdictLine
{
    private const int MostMetrics = 4;

    /// <summary>
    /// Such as <c>3 faster (up to 2.1x), 0 slower, 14 same, 1 inconclusive; 2 only in base; Allocated Memory -176 B on 8 cases</c>.
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
            .. Metrics([.. MetricChanges.In(comparison).GroupBy(change => (change.Metric.Id, change.Metric.Unit))]),
        ];
        return string.Join("; ", parts);
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

    /// <summary>The first few in the order of the run; a table has the rest.</summary>
    private static IEnumerable<string> Metrics(IGrouping<(string Id, string Unit), MetricChange>[] changed) =>
        changed.Length <= MostMetrics ? changed.Select(Metric) : changed.Take(MostMetrics).Select(Metric).Append($"{Figures.Count(changed.Length - MostMetrics, "other counted figure")} changed");

    private static string Metric(IGrouping<(string Id, string Unit), MetricChange> changes)
    {
        double[] less = [.. changes.Where(change => change.Metric.Verdict == MetricVerdict.Less).Select(change => change.Difference)];
        double[] more = [.. changes.Where(change => change.Metric.Verdict == MetricVerdict.More).Select(change => change.Difference)];
        int oneSided = changes.Count(change => change.Metric.Verdict == MetricVerdict.OneSided);
        string[] parts =
        [
            .. less.Length > 0 ? [On(less.Max(), less.Min(), less.Length, changes.Key.Unit)] : Array.Empty<string>(),
            .. more.Length > 0 ? [On(more.Min(), more.Max(), more.Length, changes.Key.Unit)] : Array.Empty<string>(),
            .. oneSided > 0 ? [$"on one side only in {Figures.Count(oneSided, "case")}"] : Array.Empty<string>(),
        ];
        return $"{Printable.Escape(changes.Key.Id)} {string.Join(", ", parts)}";
    }

    private static string On(double least, double most, int count, string unit)
    {
        string amount = Figures.Change(least, unit);
        string furthest = Figures.Change(most, unit);
        return $"{(amount == furthest ? amount : $"{amount} to {furthest}")} on {Figures.Count(count, "case")}";
    }
}
