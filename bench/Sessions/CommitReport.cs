using Bench.Shell;
using Comparison.Judges;
using Comparison.Reports;
using Comparison.Verdicts;
using Perfolizer.Metrology;

namespace Bench.Sessions;

/// <summary>What the measured commits say of each other: every later one against the first.</summary>
internal static class CommitReport
{
    /// <summary>Writes the console's report to the console, and markdown, JSON and a page beside the records.</summary>
    /// <param name="folder">Of the session.</param>
    /// <param name="records">Folders of the records, the base first.</param>
    /// <param name="threshold">Differences up to this do not matter.</param>
    public static void Write(string folder, IReadOnlyList<string> records, Threshold threshold)
    {
        OpenedRun[] runs = [.. records.Select(OpenedRun.Open)];
        foreach (OpenedRun diff in runs.Skip(1))
        {
            var comparer = new Comparer(threshold, ComparisonSettings.UsualMisrate, MachineFence.Find(runs[0].Machine, diff.Machine, Path.Combine(SolutionFolder.Find(), "results")));
            RunComparison comparison = comparer.Compare(runs[0].Run, diff.Run);
            ReportOutput.Write(comparison, new ReportOptions(), [ReportFormats.All[0]], null);
            string name = runs.Length == 2 ? "report" : "report-" + Path.GetFileName(diff.Run.Name);
            foreach (IReport report in ReportFormats.All.Where(each => each.Id is "md" or "json" or "html"))
            {
                using var file = new StreamWriter(Path.Combine(folder, name + report.Extension));
                report.Write(comparison, new ReportOptions(), file);
            }
        }
    }
}
