using System.Globalization;
using Comparison.Runs;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>Where both sides were measured, in one line that stands above everything else: whether the times are Wine's is the first of it.</summary>
internal static class MeasuredOn
{
    // The names that records and BenchmarkDotNet's files have in common.
    private static readonly string[] s_facts = ["processor", "os", "runtime"];
    private const string Wine = "wine";

    public static string Format(RunComparison comparison)
    {
        (string ofBase, string ofDiff) = (Side(comparison.Base, comparison, each => each.Base), Side(comparison.Diff, comparison, each => each.Diff));
        string where = ofBase == ofDiff ? $"Measured on {ofBase}." : $"Base: {ofBase}. Diff: {ofDiff}.";
        bool[] wine = [Fact(comparison.Base, Wine) is not null, Fact(comparison.Diff, Wine) is not null];
        return wine is [true, true] ? $"Wine's times, not Windows times. {where}"
            : wine.Contains(true) ? $"The times of one side are Wine's, not Windows times. {where}"
            : where;
    }

    private static string Side(Run run, RunComparison comparison, Func<CaseComparison, CaseSide> side)
    {
        string[] facts =
        [
            .. s_facts.Select(name => Fact(run, name)).OfType<string>(),
            .. Fact(run, Wine) is { } version ? [$"Wine {version}"] : Array.Empty<string>(),
            .. Launches(comparison, side),
        ];
        return facts.Length == 0 ? "an unknown machine" : Printable.Escape(string.Join(", ", facts));
    }

    private static IEnumerable<string> Launches(RunComparison comparison, Func<CaseComparison, CaseSide> side)
    {
        int[] counts = [.. comparison.Cases.Select(each => side(each).Observations.Select(one => one.Launch).Distinct().Count())];
        if (counts.Length == 0)
            yield break;
        (int least, int most) = (counts.Min(), counts.Max());
        yield return string.Create(CultureInfo.InvariantCulture, $"{(least == most ? $"{most}" : $"{least} to {most}")} round{(most == 1 ? "" : "s")} or launch{(most == 1 ? "" : "es")}");
    }

    private static string? Fact(Run run, string name) => run.Fingerprint.FirstOrDefault(fact => fact.Key == name).Value;
}
