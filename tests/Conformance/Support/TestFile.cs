using IoStrategies;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Support;

/// <summary>A file of a test's own, gone when the test is done.</summary>
internal sealed class TestFile : IDisposable
{
    private const int ChunkSize = 1024 * 1024;

    private static readonly string s_folder = Environment.GetEnvironmentVariable("IOSTRATEGY_TEMP") is { Length: > 0 } folder
        ? folder
        : System.IO.Path.GetTempPath();

    private TestFile() => Path = System.IO.Path.Combine(s_folder, $"conformance-{Guid.NewGuid():N}.tmp");

    public string Path { get; }

    /// <summary>A file that holds what <see cref="Pattern"/> says, written by the base class library.</summary>
    public static TestFile OfPattern(long length)
    {
        var file = new TestFile();
        using SafeFileHandle handle = File.OpenHandle(file.Path, FileMode.CreateNew, FileAccess.Write);
        byte[] chunk = new byte[(int)Math.Min(length, ChunkSize)];
        for (long offset = 0; offset < length; offset += chunk.Length)
        {
            Span<byte> bytes = chunk.AsSpan(0, (int)Math.Min(length - offset, chunk.Length));
            Pattern.Fill(bytes, offset);
            RandomAccess.Write(handle, bytes, offset);
        }

        return file;
    }

    /// <summary>Opens the file in the way the strategy asks for.</summary>
    public IoFile Open(IIoStrategy strategy, FileAccess access = FileAccess.ReadWrite, FileOptions options = FileOptions.None) =>
        IoFiles.Open(strategy, Path, FileMode.Open, access, FileShare.ReadWrite, options);

    /// <summary>Checks the whole file, by the base class library, against <see cref="Pattern"/>.</summary>
    public void AssertHoldsPattern(long length)
    {
        using SafeFileHandle handle = File.OpenHandle(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Assert.Equal(length, RandomAccess.GetLength(handle));
        byte[] chunk = new byte[(int)Math.Min(length, ChunkSize)];
        for (long offset = 0; offset < length;)
        {
            int bytes = RandomAccess.Read(handle, chunk, offset);
            Assert.NotEqual(0, bytes);
            Pattern.AssertHolds(chunk.AsSpan(0, bytes), offset);
            offset += bytes;
        }
    }

    public void Dispose() => File.Delete(Path);
}
