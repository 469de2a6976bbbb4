using System.Buffers.Binary;

namespace Conformance.Support;

/// <summary>Bytes that tell where in a file they belong, so that content is checked and not only length.</summary>
internal static class Pattern
{
    /// <summary>Fills a buffer with what belongs at <paramref name="offset"/>.</summary>
    /// <param name="buffer">What to fill.</param>
    /// <param name="offset">Where in the file the buffer's first byte belongs.</param>
    /// <param name="generation">Tells one writing of the same place from another.</param>
    public static void Fill(Span<byte> buffer, long offset, int generation = 0)
    {
        int done = 0;
        while (done < buffer.Length && ((offset + done) & 7) != 0)
        {
            buffer[done] = ByteAt(offset + done, generation);
            done++;
        }

        for (; buffer.Length - done >= sizeof(ulong); done += sizeof(ulong))
            BinaryPrimitives.WriteUInt64LittleEndian(buffer[done..], WordAt(offset + done, generation));

        for (; done < buffer.Length; done++)
            buffer[done] = ByteAt(offset + done, generation);
    }

    /// <summary>What belongs at <paramref name="offset"/>, in a buffer of its own.</summary>
    public static byte[] Bytes(int length, long offset = 0, int generation = 0)
    {
        byte[] bytes = new byte[length];
        Fill(bytes, offset, generation);
        return bytes;
    }

    /// <summary>Fails at the first byte that is not what belongs there.</summary>
    public static void AssertHolds(ReadOnlySpan<byte> buffer, long offset, int generation = 0)
    {
        Span<byte> expected = stackalloc byte[4096];
        for (int done = 0; done < buffer.Length; done += expected.Length)
        {
            ReadOnlySpan<byte> actual = buffer[done..Math.Min(done + expected.Length, buffer.Length)];
            Fill(expected, offset + done, generation);
            if (!actual.SequenceEqual(expected[..actual.Length]))
                Assert.Fail($"The byte that belongs at offset {offset + done + actual.CommonPrefixLength(expected)} is wrong.");
        }
    }

    private static byte ByteAt(long offset, int generation) => (byte)(WordAt(offset, generation) >> (int)((offset & 7) * 8));

    private static ulong WordAt(long offset, int generation)
    {
        // splitmix64: neighbouring words have nothing in common. https://prng.di.unimi.it/splitmix64.c
        ulong word = (((ulong)offset >> 3) ^ ((ulong)(uint)generation << 40)) * 0x9E3779B97F4A7C15;
        word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
        return word ^ (word >> 27);
    }
}
