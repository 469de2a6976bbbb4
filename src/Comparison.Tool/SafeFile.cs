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
        if (!stream.CanSeek)
            return ReadPipe(stream, file);
        if (stream.Length >= Limit)
            throw TooLarge(file, $"{stream.Length / 1_000_000}");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    });

    // A pipe, such as that of a shell's <(gunzip -c ...), has no length.
    private static byte[] ReadPipe(Stream stream, string file)
    {
        using var content = new MemoryStream();
        byte[] part = new byte[81_920];
        for (int read = stream.Read(part); read > 0; read = stream.Read(part))
        {
            content.Write(part, 0, read);
            if (content.Length >= Limit)
                throw TooLarge(file, $"{Limit / 1_000_000} or more");
        }
        return content.ToArray();
    }

    private static UserError TooLarge(string file, string megabytes) =>
        new($"{file} has {megabytes} MB, and less than {Limit / 1_000_000} are read. Export fewer benchmarks into one file.");

    /// <summary>The same of a file in a folder that somebody else packed, as seen from there.</summary>
    /// <exception cref="UserError">A link leads out of the folder.</exception>
    public static byte[] Read(string folder, string relative)
    {
        string file = Path.Combine(folder, relative);
        if (!File.Exists(file))
            throw new UserError($"{file} is missing.");
        if (!RealPath.Resolve(file).StartsWith(RealPath.Resolve(folder) + Path.DirectorySeparatorChar, RealPath.Comparison))
            throw new UserError($"{file} leads out of the folder through a link, and is not read.");
        return Read(file);
    }
}
