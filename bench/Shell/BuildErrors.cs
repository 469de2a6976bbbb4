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

    // "path(1,2): error CS1002: ; expected [project]"; https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks
    [GeneratedRegex(@"\berror\b\s*[A-Z]*[0-9]*\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Error();

    [GeneratedRegex(@"\s\[[^\]]*\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Project();
}
