using System.Runtime.Versioning;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using IoStrategies;
using Workloads;

namespace System.IO.Tests;

/// <summary>Files by offset, without a stream, as dotnet/performance has it: Perf.RandomAccess.cs, the synchronous methods.</summary>
[SupportedOSPlatform("windows")]
public class Perf_RandomAccess
{
    private const int FourKibibytes = 4 << 10;
    private const int SixteenKibibytes = 16 << 10;
    private const int SixtyFourKibibytes = 64 << 10;
    private const int OneMebibyte = 1 << 20;
    private const int HundredMebibytes = 100 << 20;
    private const int BuffersCount = 4;

    private readonly Dictionary<int, byte[]> _sizeToBuffer = new[] { FourKibibytes, SixteenKibibytes }
        .ToDictionary(size => size, RandomNumberGenerator.GetBytes);

    private readonly Dictionary<int, byte[][]> _sizeToBuffers = new[] { SixteenKibibytes, SixtyFourKibibytes }
        .ToDictionary(size => size, size => Enumerable.Repeat(size / BuffersCount, BuffersCount).Select(RandomNumberGenerator.GetBytes).ToArray());

    private WorkloadFiles? _files;

    private WorkloadFiles Files => _files ?? throw new InvalidOperationException("No setup has run.");

    public static IEnumerable<object[]> ReadWrite_SingleBuffer_Arguments() =>
        from options in new[] { FileOptions.None, FileOptions.Asynchronous }
        from sizes in new (long File, int Buffer)[] { (OneMebibyte, FourKibibytes), (HundredMebibytes, SixteenKibibytes) }
        select new object[] { sizes.File, sizes.Buffer, options };

    /// <summary>The size is that of four buffers together, as upstream's.</summary>
    public static IEnumerable<object[]> ReadWrite_MultipleBuffers_Arguments() =>
        from options in new[] { FileOptions.None, FileOptions.Asynchronous }
        from sizes in new (long File, int Buffers)[] { (OneMebibyte, SixteenKibibytes), (HundredMebibytes, SixtyFourKibibytes) }
        select new object[] { sizes.File, sizes.Buffers, options };

    [GlobalSetup(Target = nameof(Read))]
    public void SetupRead() => Setup(nameof(Read), ReadWrite_SingleBuffer_Arguments(), (fileSize, bufferSize, options) =>
        VerifyRead(fileSize, _sizeToBuffer[bufferSize], options));

    [GlobalSetup(Target = nameof(ReadScatter))]
    public void SetupReadScatter() => Setup(nameof(ReadScatter), ReadWrite_MultipleBuffers_Arguments(), (fileSize, buffersSize, options) =>
        VerifyRead(fileSize, _sizeToBuffers[buffersSize][0], options));

    [GlobalSetup(Target = nameof(Write))]
    public void SetupWrite() => Setup(nameof(Write), ReadWrite_SingleBuffer_Arguments(), (fileSize, bufferSize, options) =>
    {
        Write(fileSize, bufferSize, options);
        VerifyWritten(fileSize, _sizeToBuffer[bufferSize]);
    });

    [GlobalSetup(Target = nameof(WriteGather))]
    public void SetupWriteGather() => Setup(nameof(WriteGather), ReadWrite_MultipleBuffers_Arguments(), (fileSize, buffersSize, options) =>
    {
        WriteGather(fileSize, buffersSize, options);
        VerifyWritten(fileSize, [.. _sizeToBuffers[buffersSize].SelectMany(buffer => buffer)]);
    });

    [GlobalCleanup]
    public void Cleanup() => _files?.Dispose();

    [Benchmark]
    [ArgumentsSource(nameof(ReadWrite_SingleBuffer_Arguments))]
    public long Read(long fileSize, int bufferSize, FileOptions options)
    {
        byte[] buffer = _sizeToBuffer[bufferSize];
        long bytesRead = 0;
        using IoFile file = OpenSource(fileSize, options);
        while (bytesRead < fileSize)
            bytesRead += file.Read(buffer, bytesRead);
        return bytesRead;
    }

    [Benchmark]
    [ArgumentsSource(nameof(ReadWrite_SingleBuffer_Arguments))]
    public void Write(long fileSize, int bufferSize, FileOptions options)
    {
        byte[] buffer = _sizeToBuffer[bufferSize];
        using IoFile file = OpenDestination(fileSize, options);
        for (long offset = 0; offset < fileSize; offset += bufferSize)
            file.Write(buffer, offset);
    }

    /// <summary>A synchronous read into several buffers is one call for each: ReadFileScatter wants unbuffered handles.</summary>
    [Benchmark]
    [ArgumentsSource(nameof(ReadWrite_MultipleBuffers_Arguments))]
    public long ReadScatter(long fileSize, int buffersSize, FileOptions options)
    {
        byte[][] buffers = _sizeToBuffers[buffersSize];
        long bytesRead = 0;
        using IoFile file = OpenSource(fileSize, options);
        while (bytesRead < fileSize)
        {
            foreach (byte[] buffer in buffers)
                bytesRead += file.Read(buffer, bytesRead);
        }

        return bytesRead;
    }

    [Benchmark]
    [ArgumentsSource(nameof(ReadWrite_MultipleBuffers_Arguments))]
    public void WriteGather(long fileSize, int buffersSize, FileOptions options)
    {
        byte[][] buffers = _sizeToBuffers[buffersSize];
        using IoFile file = OpenDestination(fileSize, options);
        for (long offset = 0; offset < fileSize;)
        {
            foreach (byte[] buffer in buffers)
            {
                file.Write(buffer, offset);
                offset += buffer.Length;
            }
        }
    }

    private IoFile OpenSource(long fileSize, FileOptions options) => IoFiles.Open(
        WorkloadEnvironment.Strategy, Files.Source(fileSize), FileMode.Open, FileAccess.Read, FileShare.Read, options);

    private IoFile OpenDestination(long fileSize, FileOptions options) => IoFiles.Open(
        WorkloadEnvironment.Strategy, Files.Destination(fileSize), FileMode.Create, FileAccess.Write, FileShare.Read, options);

    private void Setup(string method, IEnumerable<object[]> argumentSets, Action<long, int, FileOptions> verify)
    {
        IReadOnlyList<object[]> cases = CurrentCase.Select(typeof(Perf_RandomAccess), method, argumentSets);
        _files = new WorkloadFiles(cases.Select(arguments => (long)arguments[0]));
        foreach (object[] arguments in cases)
        {
            if (Verification.Applies)
                verify((long)arguments[0], (int)arguments[1], (FileOptions)arguments[2]);
        }
    }

    private void VerifyRead(long fileSize, byte[] buffer, FileOptions options)
    {
        long offset = 0;
        using IoFile file = OpenSource(fileSize, options);
        Verification.Content(
            () =>
            {
                int bytes = file.Read(buffer, offset);
                offset += bytes;
                return buffer.AsMemory(0, bytes);
            },
            fileSize,
            Files.SourceHash(fileSize));
    }

    private void VerifyWritten(long fileSize, byte[] pattern) => Verification.Repeated(Files.Destination(fileSize), fileSize, pattern);
}
