namespace Comparison.Tool;

/// <summary>Reads files that somebody else made.</summary>
internal static class SafeFile
{
    // The parsed text takes three times as much memory. (A record of 10,000 cases and 15 rounds is a fifth of it.)
    private const long Limit = 100_000_000;

    /// <exception cref="UserError">It is too large, or cannot be read.</exception>
    public static byte[] Read(string file) => UserError.Wrap($"{file} cannot be read", () =>
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (stream.Length >= Limit)
            throw new UserError($"{file} has {stream.Length / 1_000_000} MB, and less than {Limit / 1_000_000} are read. Export fewer benchmarks into one file.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    });

    /// <summary>The same of a file in a folder that somebody else packed, as seen from there.</summary>
    /// <exception cref="UserError">A link leads out of the folder.</exception>
    public static byte[] Read(string folder, string relative)
    {
        string file = Path.Combine(folder, relative);
        if (!File.Exists(file))
            throw new UserError($"{file} is missing.");
        if (!RealPath.Of(file).StartsWith(RealPath.Of(folder) + Path.DirectorySeparatorChar, RealPath.Comparison))
            throw new UserError($"{file} leads out of the folder through a link, and is not read.");
        return Read(file);
    }
}
