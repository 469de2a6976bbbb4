using System.Globalization;
using Comparison.Runs;
using Comparison.Text;
using Comparison.Verdicts;

namespace Comparison.Reports;

/// <summary>Where and when both sides were measured, in one line that stands above every table: whether the times are Wine's, and whether there were two sessions, is the first of it.</summary>
internal static class MeasuredOn
{
    // The names that records and BenchmarkDotNet's files have in common.
    private static readonly string[] s_facts = ["processor", "os", "runtime"];
    private const string Wine = "wine";
    private const string DidNotMeet = "the sides did not meet in the same rounds, so that what the machine did in between is in the ratios.";
    private const int ShortHash = 10;

    /// <summary>Sentences for people.</summary>
    public static string Format(RunComparison comparison) => $"{(Note(comparison) is { } note ? note + " " : "")}{Where(comparison)}";

    /// <summary>What to know of the times before reading one; null if they are what they seem.</summary>
    public static string? Note(RunComparison comparison)
    {
        string[] notes = [.. new[] { WineNote(comparison), SessionsNote(comparison) }.OfType<string>()];
        return notes.Length == 0 ? null : string.Join(" ", notes);
    }

    /// <summary>Whether the benchmark processes of a run were Wine's.</summary>
    public static bool IsWine(Run run) => Fact(run, Wine) is not null;

    /// <summary>The day of a run and the commit that was measured, as far as they are known.</summary>
    public static string? When(Run run)
    {
        string[] parts =
        [
            .. run.Started is { } started ? [started.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : Array.Empty<string>(),
            .. run.Commit is { } commit ? [$"commit {Printable.Escape(commit[..Math.Min(ShortHash, commit.Length)])}"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? null : string.Join(", ", parts);
    }

    /// <summary>How many rounds or launches the cases of a side have.</summary>
    public static string? Rounds(RunComparison comparison, Run run, Func<CaseComparison, CaseSide> side)
    {
        int[] counts = [.. comparison.Cases.Select(each => side(each).Observations.Select(one => one.Launch).Distinct().Count())];
        if (counts.Length == 0)
            return null;
        (int least, int most) = (counts.Min(), counts.Max());
        string what = run.Session is null ? $"launch{(most == 1 ? "" : "es")}" : $"round{(most == 1 ? "" : "s")}";
        return string.Create(CultureInfo.InvariantCulture, $"{(least == most ? $"{most}" : $"{least} to {most}")} {what}");
    }

    private static string? WineNote(RunComparison comparison) => (IsWine(comparison.Base), IsWine(comparison.Diff)) switch
    {
        (true, true) => "Wine's times, not Windows times.",
        (false, false) => null,
        _ => "The times of one side are Wine's, not Windows times.",
    };

    // Of other files than records nobody knows.
    private static string? SessionsNote(RunComparison comparison) =>
        comparison.Base.HasSeveralSessions || comparison.Diff.HasSeveralSessions ? $"Several sessions, not one: {DidNotMeet}"
        : comparison.Base.Session is { } ofBase && comparison.Diff.Session is { } ofDiff && ofBase != ofDiff ? $"Two sessions, not one: {DidNotMeet}"
        : null;

    private static string Where(RunComparison comparison)
    {
        (string ofBase, string ofDiff) = (Machine(comparison.Base), Machine(comparison.Diff));
        (string baseTime, string diffTime) = (Time(comparison, comparison.Base, each => each.Base), Time(comparison, comparison.Diff, each => each.Diff));
        return ofBase == ofDiff && baseTime == diffTime ? $"Measured on {Join(ofBase, baseTime)}."
            : ofBase == ofDiff ? $"Measured on {ofBase}. Base: {baseTime}. Diff: {diffTime}."
            : $"Base: {Join(ofBase, baseTime)}. Diff: {Join(ofDiff, diffTime)}.";
    }

    private static string Join(string machine, string time) => time.Length == 0 ? machine : $"{machine}; {time}";

    private static string Machine(Run run)
    {
        string[] facts = [.. s_facts.Select(name => Fact(run, name)).OfType<string>(), .. Fact(run, Wine) is { } version ? [version.StartsWith(Wine, StringComparison.OrdinalIgnoreCase) ? version : $"Wine {version}"] : Array.Empty<string>()];
        return facts.Length == 0 ? "an unknown machine" : Printable.Escape(string.Join(", ", facts));
    }

    private static string Time(RunComparison comparison, Run run, Func<CaseComparison, CaseSide> side) =>
        string.Join(", ", new[] { When(run), Rounds(comparison, run, side) }.OfType<string>());

    private static string? Fact(Run run, string name) => run.Fingerprint.FirstOrDefault(fact => fact.Key == name).Value;
}
