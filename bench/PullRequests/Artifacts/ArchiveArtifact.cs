using System.IO.Compression;

namespace Bench.PullRequests.Artifacts;

/// <summary>An artifact as GitHub stores it: a ZIP archive. It is never unpacked; files are read by the names that we expect.</summary>
internal sealed class ArchiveArtifact : IArtifact
{
    private readonly ReadingBudget _budget = new();
    private readonly ZipArchive _archive;
    private readonly ILookup<string, ZipArchiveEntry> _entries;

    /// <exception cref="BadArtifactException">It is too large, or no ZIP archive.</exception>
    public ArchiveArtifact(string path)
    {
        if (new FileInfo(path).Length > ReadingBudget.MaxArchiveBytes)
            throw new BadArtifactException("the archive is larger than a measuring makes it");
        try
        {
            _archive = ZipFile.OpenRead(path);
            _entries = _archive.Entries.ToLookup(entry => entry.FullName, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException or NotSupportedException)
        {
            _archive?.Dispose();
            throw new BadArtifactException("the archive is damaged", e);
        }
    }

    public void Dispose() => _archive.Dispose();

    public bool Has(string path) => _entries.Contains(path);

    public byte[] Read(string path)
    {
        ZipArchiveEntry[] entries = [.. _entries[path].Take(2)];
        if (entries.Length != 1)
            throw new BadArtifactException(entries.Length == 0 ? $"{path} is missing" : $"{path} is there twice");
        try
        {
            using Stream file = entries[0].Open();
            return _budget.ReadAll(file, path);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or IOException)
        {
            throw new BadArtifactException($"{path} is damaged", e);
        }
    }
}
