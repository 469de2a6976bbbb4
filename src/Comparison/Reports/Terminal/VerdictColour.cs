using Comparison.Verdicts;

namespace Comparison.Reports.Terminal;

/// <summary>What a terminal shows a verdict in.</summary>
internal static class VerdictColour
{
    private static readonly Dictionary<string, string> s_colours = new()
    {
        [ReportTables.Name(Verdict.Faster)] = "\e[32m",
        [ReportTables.Name(Verdict.Slower)] = "\e[31m",
        [ReportTables.Name(Verdict.Inconclusive)] = "\e[33m",
    };

    /// <param name="verdict">Its name.</param>
    /// <returns>Null if it has no colour of its own, or is none.</returns>
    public static string? Find(string verdict) => s_colours.GetValueOrDefault(verdict);
}
