using Bench.Records;
using Comparison.Judges;
using Comparison.Records;
using Comparison.Runs;
using Comparison.Verdicts;
using Perfolizer.Metrology;

namespace Bench.Tests.Docs;

/// <summary>The records under results/ that pages are made from.</summary>
internal static class LatestRecord
{
    /// <summary>Of the records with a label the last one; null if there is none.</summary>
    public static Run? Of(string label) =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "results"), $"*-{label}").Order(StringComparer.Ordinal).LastOrDefault() is { } folder
            ? RecordFolder.Read(folder).ToRun("")
            : null;

    /// <summary>Its contestants compared with the first of them, at one percent.</summary>
    public static RunComparison Compare(Run run) =>
        new Comparer(Threshold.Parse("1%"), ComparisonSettings.UsualMisrate).CompareVariants(run, run.Cases[0].Id.Variant);
}
