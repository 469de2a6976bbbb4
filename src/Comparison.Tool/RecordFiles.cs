using Comparison.Noise;
using Comparison.Records;

namespace Comparison.Tool;

/// <summary>Files that are a part of a run record, and no run by themselves.</summary>
internal static class RecordFiles
{
    /// <exception cref="UserError">It is one; the message says what to name instead.</exception>
    public static void Refuse(string path)
    {
        if (string.Equals(Path.GetFileName(path), NoiseFence.FileName, RealPath.Comparison))
            throw new UserError($"{path} is a noise fence and no run. Name it with --fence, and two runs to compare.");
        if (FolderOf(path) is { } folder)
            throw new UserError($"{path} is a part of a run record. Name the record's folder instead: {folder}");
    }

    /// <summary>Records, however deep, in a folder that is none itself, such as those of 'bench noise'.</summary>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. Directory.EnumerateDirectories(folder).Where(each => !IsLink(each)).Order(StringComparer.Ordinal).SelectMany(each => IsRecord(each) ? [each] : In(each)),
    ];

    /// <summary>Whether a folder is somewhere else: one may lead back to where it lies.</summary>
    public static bool IsLink(string folder) => new DirectoryInfo(folder).LinkTarget is not null;

    /// <summary>Whether a folder is a record.</summary>
    public static bool IsRecord(string folder) => File.Exists(Path.Combine(folder, RecordFormat.HeaderFile));

    private static string? FolderOf(string path)
    {
        // As the user wrote it, so that it can be pasted.
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } given ? given : ".";
        if (IsRecord(folder))
            return folder;
        string full = Path.GetFullPath(folder);
        return Path.GetFileName(full) == RecordFormat.RoundsFolder && Path.GetDirectoryName(full) is { } above && IsRecord(above) ? above : null;
    }
}
