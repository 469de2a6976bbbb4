using System.Globalization;

namespace Bench.Wine;

/// <summary>Which Wine prefix (a Windows installation as a folder) do the runs use, and is it fit for use?</summary>
/// <param name="Folder">Full path.</param>
internal sealed record WinePrefix(string Folder)
{
    private const string MarkerName = ".io-strategies-prefix";

    /// <summary>Of the way in which prefixes are made. Records say it.</summary>
    public const string Version = "1";

    /// <summary>The content of the marker file; another one means that the prefix was made in another way than today's.</summary>
    private const string MarkerText = Version + "\n";

    /// <summary>Beside the folder, because the folder comes and goes as a whole.</summary>
    public string LockFile => Folder + ".lock";

    /// <summary>
    /// For the wineserver's socket. Debian's Wine puts it below TMPDIR, so that users with different ones would start two servers on one
    /// prefix, and would leave the folder there.
    /// </summary>
    public string TemporaryFolder => Path.Combine(Folder, "tmp");

    /// <summary>Where the prefix is made before it gets its name.</summary>
    public WinePrefix Unfinished => new(Folder + ".unfinished");

    /// <summary>Where a prefix for traced sessions is derived from this one. Sessions at the same time need one each.</summary>
    /// <param name="number">From 1 on.</param>
    public WinePrefix Traced(int number) => new(Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"traced-{number}")));

    /// <summary>Those that were ever derived from this one.</summary>
    public IReadOnlyList<WinePrefix> FindTraced() =>
        [.. Directory.EnumerateDirectories(Folder, "traced-*").Where(folder => Directory.Exists(Path.Combine(folder, "tmp"))).Select(folder => new WinePrefix(folder))];

    /// <summary>Whether the folder is still to be made. An empty one is, so that <c>mktemp -d</c> can be used.</summary>
    public bool IsMissing => !Directory.Exists(Folder) || !Directory.EnumerateFileSystemEntries(Folder).Any();

    /// <summary>The folder that WINEPREFIX names, otherwise one in the user's cache folder.</summary>
    /// <exception cref="UserError">There is neither.</exception>
    public static WinePrefix Locate()
    {
        if (Environment.GetEnvironmentVariable("WINEPREFIX") is { Length: > 0 } own)
            return new WinePrefix(Path.TrimEndingDirectorySeparator(Path.GetFullPath(own)));

        string? cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(cache) && Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home)
            cache = Path.Combine(home, ".cache");
        return string.IsNullOrEmpty(cache)
            ? throw new UserError("neither HOME nor XDG_CACHE_HOME is set. Set WINEPREFIX to a folder that the Wine prefix can be made in.")
            : new WinePrefix(Path.Combine(Path.GetFullPath(cache), "io-strategies", "wine-prefix"));
    }

    /// <summary>Checks that the folder is one that this project made: nothing is ever changed in anybody else's.</summary>
    /// <exception cref="UserError">It is not, or parts of it are gone.</exception>
    public void Check()
    {
        if (File.Exists(Folder))
            throw new UserError($"WINEPREFIX {Folder} is a file, not a folder. Unset it, or name a folder that does not exist yet.");
        if (IsMissing)
            return;
        if (!File.Exists(Path.Combine(Folder, MarkerName)))
        {
            throw new UserError(
                $"foreign prefix: WINEPREFIX {Folder} was not made by this project, and nothing is changed in it. " +
                "Unset it, or name a folder that does not exist yet.");
        }
        if (File.ReadAllText(Path.Combine(Folder, MarkerName)) != MarkerText)
            throw Broken("it was made by another version of this project");
        if (!File.Exists(Path.Combine(Folder, "system.reg")) || !Directory.Exists(Path.Combine(Folder, "drive_c", "windows")))
            throw Broken("parts of it are missing");
    }

    /// <summary>Says that the folder is complete. The last step of making it.</summary>
    public void Mark() => File.WriteAllText(Path.Combine(Folder, MarkerName), MarkerText);

    /// <param name="why">Part of a sentence.</param>
    public UserError Broken(string why) =>
        new($"the Wine prefix {Folder} is broken ({why}). Delete that folder and start again: it is made anew in about 15 seconds.");
}
