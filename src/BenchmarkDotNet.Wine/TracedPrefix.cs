namespace BenchmarkDotNet.Wine;

/// <summary>A prefix made of another one: its own registry, the other one's drives.</summary>
internal static class TracedPrefix
{
    private const string DriveC = "drive_c";
    private const string Drives = "dosdevices";

    /// <summary>Makes <paramref name="derived"/> what <paramref name="original"/> is now. Nothing is deleted.</summary>
    /// <exception cref="WineException">The folder cannot be written.</exception>
    public static void Derive(WinePrefix original, WinePrefix derived)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(derived.Folder, Drives));
            // A server replaces these files by renaming; a copy is always a whole one. The dotted one says that they need no update.
            foreach (string name in new[] { "system.reg", "user.reg", "userdef.reg", ".update-timestamp" })
                File.Copy(Path.Combine(original.Folder, name), Path.Combine(derived.Folder, name), overwrite: true);
            Link(Path.Combine(derived.Folder, DriveC), Path.Combine(original.Folder, DriveC));
            Link(Path.Combine(derived.Folder, Drives, "c:"), Path.Combine("..", DriveC));
            Link(Path.Combine(derived.Folder, Drives, "z:"), "/");
            derived.Mark();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WineException($"the Wine prefix {derived.Folder} cannot be made: {e.Message} Set WINEPREFIX to a folder that can be written.", e);
        }
    }

    private static void Link(string path, string target)
    {
        if (!Path.Exists(path))
            File.CreateSymbolicLink(path, target);
    }
}
