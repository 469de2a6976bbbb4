using System.Security.Cryptography;

namespace Workloads;

/// <summary>Does a strategy move the right bytes? Asked once, before anything is timed: a fast wrong answer is a failure.</summary>
internal static class Verification
{
    /// <summary>Whether there is anything to verify: not where no byte moves.</summary>
    public static bool Applies => WorkloadEnvironment.Strategy.Traits.MovesBytes;

    /// <summary>Reads everything and compares number and hash of the bytes.</summary>
    /// <param name="read">Reads the next bytes and returns them; empty at the end.</param>
    /// <param name="expectedLength">The number of bytes there should be.</param>
    /// <param name="expectedHash">Their SHA-256.</param>
    /// <exception cref="InvalidDataException">They differ.</exception>
    public static void Content(Func<ReadOnlyMemory<byte>> read, long expectedLength, byte[] expectedHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length = 0;
        for (ReadOnlyMemory<byte> bytes = read(); !bytes.IsEmpty; bytes = read())
        {
            hash.AppendData(bytes.Span);
            length += bytes.Length;
        }

        Length(length, expectedLength);
        if (!hash.GetHashAndReset().AsSpan().SequenceEqual(expectedHash))
            throw Wrong($"the content of {length} bytes");
    }

    /// <summary>Compares what a strategy wrote, one buffer again and again, with what the runtime reads back.</summary>
    /// <param name="path">The file that was written.</param>
    /// <param name="expectedLength">The number of bytes it should hold.</param>
    /// <param name="pattern">The buffer.</param>
    /// <exception cref="InvalidDataException">They differ.</exception>
    public static void Repeated(string path, long expectedLength, ReadOnlySpan<byte> pattern)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        Length(file.Length, expectedLength);
        byte[] bytes = new byte[pattern.Length];
        for (long offset = 0; offset < expectedLength; offset += bytes.Length)
        {
            file.ReadExactly(bytes);
            if (!pattern.SequenceEqual(bytes))
                throw Wrong($"the {bytes.Length} bytes at offset {offset}");
        }
    }

    /// <summary>Compares two numbers of bytes.</summary>
    /// <exception cref="InvalidDataException">They differ.</exception>
    public static void Length(long actual, long expected)
    {
        if (actual != expected)
            throw Wrong($"the number of bytes: {actual} instead of {expected}");
    }

    /// <summary>The failure of a case whose bytes are wrong.</summary>
    /// <param name="what">What is wrong, after "got".</param>
    public static InvalidDataException Wrong(string what) => new($"{WorkloadEnvironment.Strategy.Id} got {what} wrong.");
}
