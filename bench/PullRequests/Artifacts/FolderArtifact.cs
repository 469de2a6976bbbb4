namespace Bench.PullRequests.Artifacts;

/// <summary>An artifact that somebody has unpacked, or that was measured on this machine. Links are not followed.</summary>
internal sealed class FolderArtifact(string root) : IArtifact
{
    private readonly ReadingBudget _budget = new();

    public void Dispose() { }

    public bool Has(string path) => File.Exists(Path.Combine(root, path));

    public byte[] Read(string path)
    {
        string file = Path.Combine(root, path);
        try
        {
            for (string each = file; each.Length >= root.Length; each = Path.GetDirectoryName(each)!)
            {
                if (File.GetAttributes(each).HasFlag(FileAttributes.ReparsePoint))
                    throw new BadArtifactException($"{path} leads elsewhere through a link");
            }
            using FileStream stream = File.OpenRead(file);
            return _budget.ReadAll(stream, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadArtifactException($"{path} is missing or cannot be read", e);
        }
    }
}
