using Conformance.Support;
using IoStrategies;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Data;

/// <summary>Do all bytes of a file arrive where they belong, however many they are?</summary>
public class FileContents
{
    private const int ChunkSize = 1024 * 1024;

    [Theory, Strategies(0, 1, 511, 512, 4095, 4096, 1024 * 1024, 100 * 1024 * 1024)]
    public void What_a_strategy_writes_the_base_class_library_reads(string id, int size)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = TestFile.OfPattern(0);
        using (IoFile io = file.Open(strategy))
        {
            byte[] chunk = new byte[Math.Min(size, ChunkSize)];
            for (int offset = 0; offset < size; offset += chunk.Length)
            {
                Span<byte> bytes = chunk.AsSpan(0, Math.Min(size - offset, chunk.Length));
                Pattern.Fill(bytes, offset);
                io.Write(bytes, offset);
            }
        }

        file.AssertHoldsPattern(size);
    }

    [Theory, Strategies(0, 1, 511, 512, 4095, 4096, 1024 * 1024, 100 * 1024 * 1024)]
    public void What_the_base_class_library_writes_a_strategy_reads(string id, int size)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = TestFile.OfPattern(size);
        using IoFile io = file.Open(strategy, FileAccess.Read);
        byte[] chunk = new byte[Math.Min(size, ChunkSize) + 1];
        int total = 0;
        while (io.Read(chunk.AsSpan(0, chunk.Length - 1), total) is int bytes and > 0)
        {
            Pattern.AssertHolds(chunk.AsSpan(0, bytes), total);
            total += bytes;
        }

        Assert.Equal(size, total);
    }

    [Theory, Strategies]
    public void A_write_in_the_middle_leaves_the_rest_alone(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.MovesBytes(strategy);

        using TestFile file = TestFile.OfPattern(10_000);
        using (IoFile io = file.Open(strategy))
            io.Write(Pattern.Bytes(1000, offset: 5001, generation: 1), 5001);

        using SafeFileHandle handle = File.OpenHandle(file.Path);
        byte[] bytes = new byte[10_001];
        Assert.Equal(10_000, RandomAccess.Read(handle, bytes, 0));
        Pattern.AssertHolds(bytes.AsSpan(0, 5001), 0);
        Pattern.AssertHolds(bytes.AsSpan(5001, 1000), 5001, generation: 1);
        Pattern.AssertHolds(bytes.AsSpan(6001, 3999), 6001);
    }
}
