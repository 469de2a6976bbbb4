using System.Globalization;

namespace Bench.PullRequests.Artifacts;

/// <summary>How many bytes may still be read of an artifact? What a file says of its own length does not count.</summary>
internal sealed class ReadingBudget
{
    /// <summary>Limit of the compressed size: all of it is read to find out which files there are.</summary>
    public const long MaxArchiveBytes = 64 << 20;

    // The most that the limits of a command allow, times two.
    private const int MaxFileBytes = 32 << 20;

    private long _left = 256 << 20;

    /// <summary>Reads to the end of a file.</summary>
    /// <exception cref="BadArtifactException">It has no end within the limits.</exception>
    public byte[] ReadAll(Stream file, string path)
    {
        using var content = new MemoryStream();
        byte[] buffer = new byte[81920];
        while (file.Read(buffer) is var read and > 0)
        {
            _left -= read;
            if (content.Length + read > MaxFileBytes || _left < 0)
                throw new BadArtifactException(string.Create(CultureInfo.InvariantCulture, $"{path} is larger than a measuring makes it"));
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }
}
