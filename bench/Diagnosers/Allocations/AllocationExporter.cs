using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace Bench.Diagnosers.Allocations;

/// <summary>Writes the profiles of a summary beside BenchmarkDotNet's own results: markdown and CSV.</summary>
internal sealed class AllocationExporter(Func<IReadOnlyList<AllocationProfile>> profiles) : IExporter
{
    public string Name => nameof(AllocationExporter);

    public void ExportToLog(Summary summary, ILogger logger) => logger.WriteLine(ProfileTable.Markdown(ProfilesOf(summary)));

    public IEnumerable<string> ExportToFiles(Summary summary, ILogger consoleLogger)
    {
        AllocationProfile[] own = [.. ProfilesOf(summary)];
        if (own.Length == 0)
            return [];
        string name = summary.BenchmarksCases.Select(each => each.Descriptor.Type).Distinct().ToArray() is [var type]
            ? type.FullName!
            : summary.Title;
        string path = Path.Combine(summary.ResultsDirectoryPath, name + "-allocations");
        File.WriteAllText(path + ".md", ProfileTable.Markdown(own));
        using (var csv = new StreamWriter(path + ".csv"))
            ProfileTable.WriteCsv(own, csv);
        return [path + ".md", path + ".csv"];
    }

    private IEnumerable<AllocationProfile> ProfilesOf(Summary summary)
    {
        HashSet<string> names = [.. summary.BenchmarksCases.Select(each => $"{FullNameProvider.GetBenchmarkName(each)} {each.Job.Id}")];
        return profiles().Where(profile => names.Contains(profile.Name));
    }
}
