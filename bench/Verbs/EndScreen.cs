using System.Globalization;
using Bench.Records;
using Bench.Sessions;
using Bench.Sessions.Turns;
using Comparison.Judges;
using Comparison.Records;
using Comparison.Runs;
using Comparison.Verdicts;
using Perfolizer.Metrology;

namespace Bench.Verbs;

/// <summary>What a measuring ends with: its answer, where the record lies, and the command that shows more.</summary>
internal static class EndScreen
{
    private const double Misrate = 1e-3; // as bench compare

    /// <param name="record">Complete.</param>
    /// <param name="path">Of the record, as the user knows it.</param>
    /// <param name="threshold">Differences up to this do not matter.</param>
    /// <param name="output">The console.</param>
    public static void Write(RecordFolder record, string path, Threshold threshold, TextWriter output)
    {
        RunHeader header = record.Header;
        var run = record.Read().ToRun(header.Label);
        string baseline = Baseline.In(run);
        if (run.Cases.Any(each => each.Id.Variant != baseline))
            WriteVerdicts(run, baseline, threshold, output);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {header.Rounds.Count} rounds, {header.Cases.Count} cases, {header.Failures.Count} failures, " +
            $"{header.Sittings.Sum(sitting => sitting.WallSeconds):0} s, of which the harness's own share is {header.HarnessShare * 100:0.0} percent"));
        output.WriteLine($"What it says: {Path.Combine(path, RecordFormat.ReadmeFile)}");
        output.WriteLine($"More of it:   bench compare {path} --across-strategies --baseline {baseline} --threshold {threshold}");
    }

    private static void WriteVerdicts(Run run, string baseline, Threshold threshold, TextWriter output)
    {
        RunComparison comparison = new Comparer(threshold, Misrate).CompareVariants(run, baseline);
        output.WriteLine($"Time divided by that of {baseline}, with bounds; up to {threshold} does not matter.");
        foreach (string line in ResultLines.From(comparison))
            output.WriteLine(line);
        output.WriteLine();
        string counts = string.Join(", ", comparison.Cases.GroupBy(each => each.Verdict).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}"));
        int byTurns = comparison.Cases.Count(each => each.ByTurns);
        output.WriteLine($"{comparison.Cases.Count} comparisons: {counts}; {byTurns} by turns, {comparison.Cases.Count - byTurns} by launches");
    }
}
