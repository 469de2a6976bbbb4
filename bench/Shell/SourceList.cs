namespace Bench.Shell;

/// <summary>Is this program what its source says? The build leaves a list of the source beside it; the scripts ask.</summary>
/// <remarks>The list's first line is the time at which the build began, in ticks of UTC; then the path of one file a line. Bench.csproj writes it.</remarks>
internal static class SourceList
{
    /// <summary>The first argument of such a call. No verb of the command line's: what parses that would have to be compiled each time.</summary>
    public const string Verb = "is-current";

    /// <returns>0 if it is; otherwise it has to be built.</returns>
    public static int Ask() => IsCurrent(Path.Combine(AppContext.BaseDirectory, "Bench.sources"), SolutionFolder.Find()) ? ExitCode.Done : ExitCode.CaseFailed;

    /// <param name="list">Path of the list.</param>
    /// <param name="root">The repository.</param>
    /// <returns>False also if a file was added, removed or renamed since the build began.</returns>
    public static bool IsCurrent(string list, string root)
    {
        if (!File.Exists(list) || File.ReadAllLines(list) is not [var begin, .. var files] || !long.TryParse(begin, out long ticks))
            return false;
        var listed = files.ToHashSet(StringComparer.Ordinal);
        return listed.All(file => File.Exists(file) && File.GetLastWriteTimeUtc(file).Ticks <= ticks)
            && Files(Path.Combine(root, "bench")).Concat(Files(Path.Combine(root, "src"))).All(listed.Contains);
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder).Where(each => Path.GetFileName(each) is not ("bin" or "obj")).SelectMany(Files));
}
