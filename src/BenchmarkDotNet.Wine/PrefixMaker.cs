using System.Diagnostics;

namespace BenchmarkDotNet.Wine;

/// <summary>Makes a Wine prefix that says it is Windows 10, either whole or not at all.</summary>
internal static class PrefixMaker
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2); // 8 s on an idle machine

    /// <summary>
    /// Makes <paramref name="prefix"/> in a folder beside it and renames that at the end, so that an interrupted attempt is never taken
    /// for a prefix. The caller holds the lock alone.
    /// </summary>
    /// <exception cref="WineException">Wine fails, or the folder cannot be written.</exception>
    public static void Make(WineTools tools, WinePrefix prefix)
    {
        Console.Error.WriteLine($"Making the Wine prefix {prefix.Folder} (once, about 15 seconds) ...");
        WinePrefix unfinished = prefix.Unfinished;
        try
        {
            // Left by an attempt that was interrupted; its server may still be there.
            if (Directory.Exists(unfinished.Folder))
            {
                WineServer.End(tools, unfinished);
                Directory.Delete(unfinished.Folder, recursive: true);
            }
            // Wine makes this folder, but none above it.
            Directory.CreateDirectory(unfinished.Folder);
            try
            {
                Run(tools, unfinished, "wineboot", "-i");
                // A new prefix says Windows 7, which .NET 10 does not support.
                Run(tools, unfinished, "reg", "add", @"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f");
            }
            finally
            {
                // Writes the registry, too.
                WineServer.End(tools, unfinished);
            }
            unfinished.Mark();
            if (Directory.Exists(prefix.Folder))
                Directory.Delete(prefix.Folder);
            Directory.Move(unfinished.Folder, prefix.Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WineException($"the Wine prefix {prefix.Folder} cannot be made: {e.Message} Set WINEPREFIX to a folder that can be written.", e);
        }
    }

    private static void Run(WineTools tools, WinePrefix prefix, params string[] command)
    {
        ProcessStartInfo start = WineStartInfo.Create(tools.Wine, prefix, command);
        EndedProcess ended = EndedProcess.Run(start, s_limit);
        if (!ended.Succeeded)
            throw new WineException($"the Wine prefix cannot be made: 'wine {string.Join(' ', command)}' failed: {ended.Complaint}.");
    }
}
