using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench.Shell;

/// <summary>What went wrong first in a build?</summary>
internal static partial class BuildErrors
{
    /// <summary>The first line that is an error in MSBuild's sense, without the project's path at its end; otherwise the first line.</summary>
    public static string First(string output)
    {
        string[] lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string line = lines.FirstOrDefault(each => Error().IsMatch(each)) ?? lines.FirstOrDefault() ?? "the build said nothing";
        return Project().Replace(line, "");
    }

    /// <summary>Why benchmarks do not build, in a sentence.</summary>
    /// <param name="output">Of the build.</param>
    /// <param name="took">How long it was building.</param>
    /// <param name="limit">How long it was allowed to: after that BenchmarkDotNet kills it, and nothing in the output says so.</param>
    public static string Explain(string output, TimeSpan took, TimeSpan limit) => took >= limit && !Error().IsMatch(output)
        ? string.Create(CultureInfo.InvariantCulture, $"building the benchmarks took longer than {limit.TotalSeconds:0.#} s and was ended. '--buildTimeout SECONDS' allows more.")
        : $"the benchmarks do not build: {First(output)}";

    // "path(1,2): error CS1002: ; expected [project]"; https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks. "Standard error:" is a
    // heading of BenchmarkDotNet's.
    [GeneratedRegex(@"(?<!Standard )\berror\b\s*[A-Z]*[0-9]*\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Error();

    [GeneratedRegex(@"\s\[[^\]]*\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Project();
}
