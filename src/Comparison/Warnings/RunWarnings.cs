using Comparison.Runs;
using Comparison.Verdicts;

namespace Comparison.Warnings;

/// <summary>All reasons to be careful about a comparison as a whole.</summary>
internal static class RunWarnings
{
    public static IReadOnlyList<Warning> From(Run run) => [.. run.Notes.Select(note => Note(run, note))];

    public static IReadOnlyList<Warning> From(Run baseRun, Run diffRun) => [.. Environments(baseRun, diffRun), .. From(baseRun), .. From(diffRun)];

    private static IEnumerable<Warning> Environments(Run baseRun, Run diffRun)
    {
        Dictionary<string, string> ofBase = baseRun.Fingerprint.ToDictionary();
        Dictionary<string, string> ofDiff = diffRun.Fingerprint.ToDictionary();
        string[] different =
        [
            .. baseRun.Fingerprint.Concat(diffRun.Fingerprint).Select(fact => fact.Key).Distinct()
                .Where(fact => ofBase.GetValueOrDefault(fact) != ofDiff.GetValueOrDefault(fact))
                .Select(fact => $"{fact}: {ofBase.GetValueOrDefault(fact, "unknown")} against {ofDiff.GetValueOrDefault(fact, "unknown")}"),
        ];
        if (different.Length > 0)
            yield return new Warning(WarningKind.DifferentEnvironments, $"The sides were measured in different environments; {string.Join("; ", different)}.");
    }

    private static Warning Note(Run run, string note) => new(WarningKind.Input, $"{run.Name}: {note}.");
}
