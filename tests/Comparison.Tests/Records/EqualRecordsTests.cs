using Comparison.Judges;
using Comparison.Records;
using Comparison.Reports;
using Comparison.Runs;
using Perfolizer.Metrology;
using Xunit;

namespace Comparison.Tests.Records;

/// <summary>Of all records of A against A that there are: is nothing called a change?</summary>
public sealed class EqualRecordsTests
{
    [Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
    [Fact]
    public void No_count_of_A_against_A_is_called_a_change()
    {
        (string Name, Run Run)[] runs =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "results"), RecordFormat.HeaderFile, SearchOption.AllDirectories)
                .Select(file => Path.GetDirectoryName(file)!)
                .Where(folder => File.Exists(Path.Combine(folder, "..", "fence.json")))
                .Order(StringComparer.Ordinal)
                .Select(folder => (folder, RunRecord.Read(folder, file => File.ReadAllBytes(Path.Combine(folder, file))).ToRun(folder))),
        ];
        Assert.True(runs.Length >= 8);
        var comparer = new Comparer(Threshold.Parse("5%"), 1e-3);
        string[] alarms =
        [
            .. from one in runs
               from other in runs
               // Sessions of other commits measured other code.
               where string.CompareOrdinal(one.Name, other.Name) < 0 && one.Run.Commit == other.Run.Commit
               from change in MetricChanges.In(comparer.Compare(one.Run, other.Run))
               select $"{one.Name}, {other.Name}: {change.Case.Diff.Id.FullName} {change.Metric}",
        ];
        Assert.Empty(alarms);
    }
}
