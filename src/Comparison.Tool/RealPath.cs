namespace Comparison.Tool;

/// <summary>Where does a path end up, with every link on the way followed?</summary>
internal static class RealPath
{
    /// <summary>How names of files are compared here: Windows makes no difference between RUN.JSON and run.json.</summary>
    public static StringComparison Comparison { get; } = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Whether two paths end up at the same place.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Resolve(one), Resolve(other), Comparison);

    /// <param name="path">Of something that exists.</param>
    public static string Resolve(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
            return full;
        // Links of the folders above first: a link's own target is relative to where it really lies.
        string there = Path.Combine(Resolve(parent), Path.GetFileName(full));
        FileSystemInfo entry = Directory.Exists(there) ? new DirectoryInfo(there) : new FileInfo(there);
        return entry.LinkTarget is null ? there : Resolve(entry.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
    }
}
