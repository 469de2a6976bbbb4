using BenchmarkDotNet.Reports;

namespace Bench.Sessions;

/// <summary>Why did a launch yield nothing?</summary>
internal static class LaunchFailures
{
    private static readonly string[] s_prefixes = ["// ERROR: ", "System.", "Unhandled exception. "];

    /// <summary>One line: the first that looks like an error, otherwise the exit code.</summary>
    public static string Reason(IReadOnlyList<Summary> summaries, BenchmarkReport? report)
    {
        string? refusal = summaries.SelectMany(summary => summary.ValidationErrors).FirstOrDefault(error => error.IsCritical)?.Message;
        if (refusal is not null)
            return refusal.ReplaceLineEndings(" ");
        if (report is null)
            return "BenchmarkDotNet did not run it";

        string? line = report.ExecuteResults
            .SelectMany(result => result.StandardOutput.Concat(result.PrefixedLines).Concat(result.Results))
            .FirstOrDefault(each => s_prefixes.Any(prefix => each.StartsWith(prefix, StringComparison.Ordinal)));
        if (line is not null)
            return line.StartsWith("// ERROR: ", StringComparison.Ordinal) ? line["// ERROR: ".Length..] : line;
        int? code = report.ExecuteResults.Select(result => result.ExitCode).FirstOrDefault(exit => exit is not (null or 0));
        return code is null ? "the process reported no measurement" : $"the process ended with exit code {code}";
    }
}
