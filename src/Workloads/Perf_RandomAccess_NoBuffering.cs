using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using BenchmarkDotNet.Attributes;
using IoStrategies;
using Workloads;

namespace System.IO.Tests;

/// <summary>
/// Unbuffered files by offset. Upstream's class of this name has asynchronous methods only; on NTFS this is the file case that is truly
/// pending, because no cache can answer inline.
/// </summary>
[SupportedOSPlatform("windows")]
public class Perf_RandomAccess_NoBuffering
{
    private const int FourKibibytes = 4 << 10;
    private const int SixtyFourKibibytes = 64 << 10;
    private const int OneMebibyte = 1 << 20;
    private const int HundredMebibytes = 100 << 20;

    /// <summary>FILE_FLAG_NO_BUFFERING. https://learn.microsoft.com/windows/win32/fileio/file-buffering</summary>
    private const FileOptions NoBuffering = (FileOptions)0x20000000;

    private readonly Dictionary<int, byte[]> _sizeToAlignedBuffer = new[] { FourKibibytes, SixtyFourKibibytes }
        .ToDictionary(size => size, AlignedBytes);

    private WorkloadFiles? _files;

    private WorkloadFiles Files => _files ?? throw new InvalidOperationException("No setup has run.");

    /// <summary>One page, as upstream's smallest aligned buffer, and sixteen, as its largest vector.</summary>
    public static IEnumerable<object[]> ReadWrite_Arguments() =>
    [
        [(long)OneMebibyte, FourKibibytes],
        [(long)OneMebibyte, SixtyFourKibibytes],
        [(long)HundredMebibytes, SixtyFourKibibytes],
    ];

    [GlobalSetup(Target = nameof(Read))]
    public void SetupRead() => Setup(nameof(Read), (fileSize, bufferSize) =>
    {
        byte[] buffer = _sizeToAlignedBuffer[bufferSize];
        long offset = 0;
        using IoFile file = OpenSource(fileSize);
        Verification.Content(
            () =>
            {
                int bytes = file.Read(Aligned(buffer, bufferSize), offset);
                offset += bytes;
                return Aligned(buffer, bufferSize)[..bytes].ToArray();
            },
            fileSize,
            Files.SourceHash(fileSize));
    });

    [GlobalSetup(Target = nameof(Write))]
    public void SetupWrite() => Setup(nameof(Write), (fileSize, bufferSize) =>
    {
        Write(fileSize, bufferSize);
        Verification.Repeated(Files.Destination(fileSize), fileSize, Aligned(_sizeToAlignedBuffer[bufferSize], bufferSize));
    });

    [GlobalCleanup]
    public void Cleanup() => _files?.Dispose();

    [Benchmark]
    [ArgumentsSource(nameof(ReadWrite_Arguments))]
    public long Read(long fileSize, int bufferSize)
    {
        Span<byte> buffer = Aligned(_sizeToAlignedBuffer[bufferSize], bufferSize);
        long bytesRead = 0;
        using IoFile file = OpenSource(fileSize);
        while (bytesRead < fileSize)
            bytesRead += file.Read(buffer, bytesRead);
        return bytesRead;
    }

    [Benchmark]
    [ArgumentsSource(nameof(ReadWrite_Arguments))]
    public void Write(long fileSize, int bufferSize)
    {
        Span<byte> buffer = Aligned(_sizeToAlignedBuffer[bufferSize], bufferSize);
        using IoFile file = IoFiles.Open(
            WorkloadEnvironment.Strategy, Files.Destination(fileSize), FileMode.Create, FileAccess.Write, FileShare.Read, NoBuffering);
        for (long offset = 0; offset < fileSize; offset += bufferSize)
            file.Write(buffer, offset);
    }

    /// <summary>Pinned memory with room for <see cref="Aligned"/>: "buffers should be aligned on the physical sector size".</summary>
    private static byte[] AlignedBytes(int size)
    {
        byte[] bytes = GC.AllocateArray<byte>(size + Environment.SystemPageSize, pinned: true);
        new Random(size).NextBytes(bytes);
        return bytes;
    }

    /// <summary>The part of a pinned array that begins at a page.</summary>
    private static Span<byte> Aligned(byte[] pinned, int size)
    {
        nint page = Environment.SystemPageSize;
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0);
        return pinned.AsSpan((int)((page - (address % page)) % page), size);
    }

    private IoFile OpenSource(long fileSize) => IoFiles.Open(
        WorkloadEnvironment.Strategy, Files.Source(fileSize), FileMode.Open, FileAccess.Read, FileShare.Read, NoBuffering);

    private void Setup(string method, Action<long, int> verify)
    {
        IReadOnlyList<object[]> cases = CurrentCase.Select(typeof(Perf_RandomAccess_NoBuffering), method, ReadWrite_Arguments());
        _files = new WorkloadFiles(cases.Select(arguments => (long)arguments[0]));
        foreach (object[] arguments in cases)
        {
            if (Verification.Applies)
                verify((long)arguments[0], (int)arguments[1]);
        }
    }
}
