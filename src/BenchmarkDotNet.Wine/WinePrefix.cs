using System.Globalization;

namespace BenchmarkDotNet.Wine;

/// <summary>Which Wine prefix (a Windows installation as a folder) do the runs use, and is it fit for use?</summary>
/// <param name="Folder">Full path.</param>
public sealed record WinePrefix(string Folder)
{
    // The second is what the first versions of this library looked for, when it was part of a program: they are still used on the same prefixes.
    private static readonly string[] s_markerNames = [".benchmarkdotnet-wine", ".io-strategies-prefix"];

    /// <summary>Of the way in which prefixes are made. Records say it.</summary>
    public const string Version = "1";

    /// <summary>The content of the marker file; another one means that the prefix was made in another way than today's.</summary>
    private const string MarkerText = Version + "\n";

    /// <summary>Beside the folder, because the folder comes and goes as a whole.</summary>
    internal string LockFile => Folder + ".lock";

    /// <summary>Where the prefix is made before it gets its name.</summary>
    internal WinePrefix Unfinished => new(Folder + ".unfinished");

    /// <summary>Where a prefix for traced sessions is derived from this one. Sessions at the same time need one each.</summary>
    /// <param name="number">From 1 on.</param>
    internal WinePrefix Traced(int number) => new(Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"traced-{number}")));

    /// <summary>Those that were ever derived from this one.</summary>
    public IReadOnlyList<WinePrefix> FindTraced() =>
        [.. Directory.EnumerateDirectories(Folder, "traced-*").Where(folder => Directory.Exists(Path.Combine(folder, "tmp"))).Select(folder => new WinePrefix(folder))];

    /// <summary>Whether the folder is still to be made. An empty one is, so that <c>mktemp -d</c> can be used.</summary>
    internal bool IsMissing => !Directory.Exists(Folder) || !Directory.EnumerateFileSystemEntries(Folder).Any();

    /// <summary>The folder that WINEPREFIX names, otherwise one in the user's cache folder.</summary>
    /// <exception cref="WineException">There is neither.</exception>
    public static WinePrefix Locate()
    {
        if (Environment.GetEnvironmentVariable("WINEPREFIX") is { Length: > 0 } own)
            return new WinePrefix(Path.TrimEndingDirectorySeparator(Path.GetFullPath(own)));

        string? cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(cache) && Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home)
            cache = Path.Combine(home, ".cache");
        if (string.IsNullOrEmpty(cache))
            throw new WineException("neither HOME nor XDG_CACHE_HOME is set. Set WINEPREFIX to a folder that the Wine prefix can be made in.");
        var usual = new WinePrefix(Path.Combine(Path.GetFullPath(cache), "benchmarkdotnet-wine", "prefix"));
        // Where the first versions made it: 700 MB need not be there twice.
        var former = new WinePrefix(Path.Combine(Path.GetFullPath(cache), "io-strategies", "wine-prefix"));
        return usual.IsMissing && !former.IsMissing ? former : usual;
    }

    /// <summary>Checks that the folder is one that this library made: nothing is ever changed in anybody else's.</summary>
    /// <exception cref="WineException">It is not, or parts of it are gone.</exception>
    public void Check()
    {
        if (File.Exists(Folder))
            throw new WineException($"WINEPREFIX {Folder} is a file, not a folder. Unset it, or name a folder that does not exist yet.");
        if (IsMissing)
            return;
        string? marker = s_markerNames.Select(name => Path.Combine(Folder, name)).FirstOrDefault(File.Exists);
        if (marker is null)
        {
            throw new WineException(
                $"foreign prefix: WINEPREFIX {Folder} was not made by BenchmarkDotNet.Wine, and nothing is changed in it. " +
                "Unset it, or name a folder that does not exist yet.");
        }
        if (File.ReadAllText(marker) != MarkerText)
            throw Broken("it was made by another version of BenchmarkDotNet.Wine");
        if (!File.Exists(Path.Combine(Folder, "system.reg")) || !Directory.Exists(Path.Combine(Folder, "drive_c", "windows")))
            throw Broken("parts of it are missing");
    }

    /// <summary>Says that the folder is complete. The last step of making it.</summary>
    internal void Mark()
    {
        foreach (string name in s_markerNames)
            File.WriteAllText(Path.Combine(Folder, name), MarkerText);
    }

    /// <param name="why">Part of a sentence.</param>
    internal WineException Broken(string why) =>
        new($"the Wine prefix {Folder} is broken ({why}). Delete that folder and start again: it is made anew in about 15 seconds.");
}
