using System.Security.Cryptography;
using Workloads;
using Xunit;

namespace Bench.Tests.Jobs;

/// <summary>Does a workload notice that a strategy moved the wrong bytes?</summary>
public sealed class VerificationTests : IDisposable
{
    private static readonly byte[] s_pattern = [1, 2, 3, 4];

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void The_right_content_passes() => Read(s_pattern, s_pattern);

    [Fact]
    public void A_wrong_byte_fails() => Assert.Throws<InvalidDataException>(() => Read([1, 2, 0, 4], s_pattern));

    [Fact]
    public void A_missing_byte_fails() => Assert.Throws<InvalidDataException>(() => Read([1, 2, 3], s_pattern));

    [Fact]
    public void What_was_written_again_and_again_passes()
    {
        File.WriteAllBytes(_path, [.. s_pattern, .. s_pattern]);
        Verification.Repeated(_path, 8, s_pattern);
    }

    [Fact]
    public void A_wrong_repetition_fails()
    {
        File.WriteAllBytes(_path, [.. s_pattern, 1, 2, 3, 5]);
        Assert.Throws<InvalidDataException>(() => Verification.Repeated(_path, 8, s_pattern));
    }

    [Fact]
    public void A_file_that_is_too_short_fails()
    {
        File.WriteAllBytes(_path, s_pattern);
        Assert.Throws<InvalidDataException>(() => Verification.Repeated(_path, 8, s_pattern));
    }

    private static void Read(byte[] actual, byte[] expected)
    {
        var chunks = new Queue<byte[]>(actual.Chunk(3));
        Verification.Content(() => chunks.TryDequeue(out byte[]? chunk) ? chunk : default, expected.Length, SHA256.HashData(expected));
    }
}
