using System.Security.Cryptography;

namespace Workloads;

/// <summary>The files of one workload: a source and a destination for each size, all random bytes, hot in the page cache.</summary>
internal sealed class WorkloadFiles : IDisposable
{
    private const int ChunkSize = 1 << 20;

    private readonly Dictionary<long, string> _sources = [];
    private readonly Dictionary<long, string> _destinations = [];
    private readonly Dictionary<long, byte[]> _hashes = [];

    /// <summary>Makes the files.</summary>
    /// <param name="sizes">Their sizes in bytes; duplicates are welcome.</param>
    public WorkloadFiles(IEnumerable<long> sizes)
    {
        foreach (long size in sizes.Distinct())
        {
            _destinations[size] = NewPath();
            _sources[size] = NewPath();
            _hashes[size] = CreateRandom(_sources[size], size);

            // The benchmarks truncate the destination; upstream starts with a full one all the same.
            File.Copy(_sources[size], _destinations[size]);
        }
    }

    /// <summary>The file to read from.</summary>
    public string Source(long size) => _sources[size];

    /// <summary>The file to write to.</summary>
    public string Destination(long size) => _destinations[size];

    /// <summary>The SHA-256 of the source's content.</summary>
    public byte[] SourceHash(long size) => _hashes[size];

    /// <summary>Deletes the files.</summary>
    public void Dispose()
    {
        foreach (string path in _sources.Values.Concat(_destinations.Values))
            File.Delete(path);
    }

    private static string NewPath() => Path.Combine(WorkloadEnvironment.Folder, Path.GetRandomFileName());

    private static byte[] CreateRandom(string path, long size)
    {
        // A fixed seed: every strategy gets the same bytes.
        var random = new Random(1);
        byte[] chunk = new byte[(int)Math.Min(size, ChunkSize)];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (long left = size; left > 0; left -= chunk.Length)
        {
            Span<byte> bytes = chunk.AsSpan(0, (int)Math.Min(left, chunk.Length));
            random.NextBytes(bytes);
            hash.AppendData(bytes);
            file.Write(bytes);
        }

        return hash.GetHashAndReset();
    }
}
