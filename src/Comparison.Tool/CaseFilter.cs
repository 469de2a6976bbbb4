using System.IO.Enumeration;
using Comparison.Runs;

namespace Comparison.Tool;

/// <summary>Which cases were asked for? Globs over full names, as BenchmarkDotNet has them.</summary>
internal static class CaseFilter
{
    /// <param name="run">With all cases.</param>
    /// <param name="globs">With * and ?; none: all.</param>
    public static Run Apply(Run run, IReadOnlyList<string> globs) => globs.Count == 0
        ? run
        : run with { Cases = [.. run.Cases.Where(each => globs.Any(glob => Matches(glob, each.Id.FullName)))] };

    // The backslash would be an escape.
    private static bool Matches(string glob, string name) =>
        FileSystemName.MatchesSimpleExpression(glob.Replace(@"\", @"\\", StringComparison.Ordinal), name, ignoreCase: true);
}
