using System.IO.Enumeration;

namespace Comparison.Tool;

/// <summary>Not every shell replaces a <c>*</c> by the files that it stands for.</summary>
internal static class PathPattern
{
    /// <summary>The files and folders that a pattern stands for, sorted; a path that exists, or has no pattern in its last part, as it is.</summary>
    public static IReadOnlyList<string> Expand(string path)
    {
        string name = Path.GetFileName(path);
        if (Path.Exists(path) || name.IndexOfAny(['*', '?']) < 0)
            return [path];
        string folder = Path.GetDirectoryName(path) ?? "";
        string from = folder.Length == 0 ? "." : folder;
        string[] found = !Directory.Exists(from) ? [] :
        [
            .. Directory.EnumerateFileSystemEntries(from)
                .Select(each => Path.GetFileName(each))
                .Where(each => FileSystemName.MatchesSimpleExpression(name, each))
                .Order(StringComparer.Ordinal)
                .Select(each => Path.Combine(folder, each)),
        ];
        return found.Length == 0 ? [path] : found;
    }
}
