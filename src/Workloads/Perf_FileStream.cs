using System.Runtime.Versioning;
using BenchmarkDotNet.Attributes;
using Workloads;

namespace System.IO.Tests;

/// <summary>Files through a stream, as dotnet/performance has it: Perf.FileStream.cs, the synchronous methods.</summary>
[SupportedOSPlatform("windows")]
public class Perf_FileStream
{
    private const int HalfKibibyte = 1 << 9;
    private const int OneKibibyte = 1 << 10;
    private const int FourKibibytes = 4 << 10; // the default buffer size of FileStream
    private const int SixteenKibibytes = 16 << 10;
    private const int OneMebibyte = 1 << 20;
    private const int HundredMebibytes = 100 << 20;

    private readonly Dictionary<int, byte[]> _userBuffers = new[] { HalfKibibyte, OneKibibyte, FourKibibytes, SixteenKibibytes }
        .ToDictionary(size => size, RandomBytes);

    private WorkloadFiles? _files;

    private WorkloadFiles Files => _files ?? throw new InvalidOperationException("No setup has run.");

    public static IEnumerable<object[]> OneKibibyteArguments() =>
        from options in new[] { FileOptions.None, FileOptions.Asynchronous }
        select new object[] { (long)OneKibibyte, options };

    public static IEnumerable<object[]> SyncArguments() =>
        from options in new[] { FileOptions.None, FileOptions.Asynchronous }
        from sizes in new (long File, int UserBuffer)[]
        {
            (OneKibibyte, OneKibibyte), // one operation: opening and closing dominate
            (OneMebibyte, HalfKibibyte), // the stream's buffer helps
            (OneMebibyte, FourKibibytes), // the user's buffer is as large: the stream's is bypassed
            (HundredMebibytes, FourKibibytes), // the same for long
        }
        select new object[] { sizes.File, sizes.UserBuffer, options };

    public static IEnumerable<object[]> SyncArguments_NoBuffering() =>
        from options in new[] { FileOptions.None, FileOptions.Asynchronous }
        from fileSize in new long[] { OneMebibyte, HundredMebibytes }
        select new object[] { fileSize, SixteenKibibytes, options };

    [GlobalSetup(Target = nameof(OpenClose))]
    public void SetupOpenClose() => CreateFiles(nameof(OpenClose), OneKibibyteArguments());

    [GlobalSetup(Target = nameof(ReadByte))]
    public void SetupReadByte()
    {
        foreach (object[] arguments in CreateFiles(nameof(ReadByte), OneKibibyteArguments()))
        {
            byte[] expected = File.ReadAllBytes(Files.Source((long)arguments[0]));
            if (Verification.Applies && ReadByte((long)arguments[0], (FileOptions)arguments[1]) != expected.Sum(value => value))
                throw Verification.Wrong("the sum of the bytes");
        }
    }

    [GlobalSetup(Target = nameof(WriteByte))]
    public void SetupWriteByte() => SetupOneByteWrites(nameof(WriteByte), WriteByte);

    [GlobalSetup(Target = nameof(Flush))]
    public void SetupFlush() => SetupOneByteWrites(nameof(Flush), Flush);

    [GlobalSetup(Target = nameof(Read))]
    public void SetupRead() => SetupReads(nameof(Read), SyncArguments(), FourKibibytes);

    [GlobalSetup(Target = nameof(Read_NoBuffering))]
    public void SetupRead_NoBuffering() => SetupReads(nameof(Read_NoBuffering), SyncArguments_NoBuffering(), streamBufferSize: 1);

    [GlobalSetup(Target = nameof(Write))]
    public void SetupWrite() => SetupWrites(nameof(Write), SyncArguments(), Write);

    [GlobalSetup(Target = nameof(Write_NoBuffering))]
    public void SetupWrite_NoBuffering() => SetupWrites(nameof(Write_NoBuffering), SyncArguments_NoBuffering(), Write_NoBuffering);

    [GlobalCleanup]
    public void Cleanup() => _files?.Dispose();

    [Benchmark]
    [ArgumentsSource(nameof(OneKibibyteArguments))]
    public bool OpenClose(long fileSize, FileOptions options)
    {
        using Stream stream = StrategyFileStream.Open(Files.Source(fileSize), FileMode.Open, FileAccess.Read, FourKibibytes, options);
        return stream.CanRead;
    }

    [Benchmark]
    [ArgumentsSource(nameof(OneKibibyteArguments))]
    public int ReadByte(long fileSize, FileOptions options)
    {
        int result = 0;
        using Stream stream = StrategyFileStream.Open(Files.Source(fileSize), FileMode.Open, FileAccess.Read, FourKibibytes, options);
        for (long i = 0; i < fileSize; i++)
            result += stream.ReadByte();
        return result;
    }

    [Benchmark]
    [ArgumentsSource(nameof(OneKibibyteArguments))]
    public void WriteByte(long fileSize, FileOptions options)
    {
        using Stream stream = StrategyFileStream.Open(
            Files.Destination(fileSize), FileMode.Create, FileAccess.Write, FourKibibytes, options);
        for (long i = 0; i < fileSize; i++)
            stream.WriteByte(0);
    }

    [Benchmark]
    [ArgumentsSource(nameof(OneKibibyteArguments))]
    public void Flush(long fileSize, FileOptions options)
    {
        using Stream stream = StrategyFileStream.Open(
            Files.Destination(fileSize), FileMode.Create, FileAccess.Write, FourKibibytes, options);
        for (long i = 0; i < fileSize; i++)
        {
            stream.WriteByte(0);
            stream.Flush();
        }
    }

    [Benchmark]
    [ArgumentsSource(nameof(SyncArguments))]
    public long Read(long fileSize, int userBufferSize, FileOptions options) =>
        Read(fileSize, userBufferSize, options, FourKibibytes);

    [Benchmark]
    [ArgumentsSource(nameof(SyncArguments_NoBuffering))]
    public long Read_NoBuffering(long fileSize, int userBufferSize, FileOptions options) =>
        Read(fileSize, userBufferSize, options, streamBufferSize: 1);

    [Benchmark]
    [ArgumentsSource(nameof(SyncArguments))]
    public void Write(long fileSize, int userBufferSize, FileOptions options) =>
        Write(fileSize, userBufferSize, options, FourKibibytes);

    [Benchmark]
    [ArgumentsSource(nameof(SyncArguments_NoBuffering))]
    public void Write_NoBuffering(long fileSize, int userBufferSize, FileOptions options) =>
        Write(fileSize, userBufferSize, options, streamBufferSize: 1);

    private static byte[] RandomBytes(int size)
    {
        byte[] bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }

    private long Read(long fileSize, int userBufferSize, FileOptions options, int streamBufferSize)
    {
        byte[] userBuffer = _userBuffers[userBufferSize];
        long bytesRead = 0;
        using Stream stream = StrategyFileStream.Open(Files.Source(fileSize), FileMode.Open, FileAccess.Read, streamBufferSize, options);
        while (bytesRead < fileSize)
            bytesRead += stream.Read(userBuffer, 0, userBuffer.Length);
        return bytesRead;
    }

    private void Write(long fileSize, int userBufferSize, FileOptions options, int streamBufferSize)
    {
        byte[] userBuffer = _userBuffers[userBufferSize];
        using Stream stream = StrategyFileStream.Open(
            Files.Destination(fileSize), FileMode.Create, FileAccess.Write, streamBufferSize, options);
        for (long i = 0; i < fileSize / userBufferSize; i++)
            stream.Write(userBuffer, 0, userBuffer.Length);
    }

    private IReadOnlyList<object[]> CreateFiles(string method, IEnumerable<object[]> argumentSets)
    {
        IReadOnlyList<object[]> cases = CurrentCase.Select(typeof(Perf_FileStream), method, argumentSets);
        _files = new WorkloadFiles(cases.Select(arguments => (long)arguments[0]));
        return cases;
    }

    private void SetupReads(string method, IEnumerable<object[]> argumentSets, int streamBufferSize)
    {
        foreach (object[] arguments in CreateFiles(method, argumentSets))
        {
            if (!Verification.Applies)
                continue;

            long fileSize = (long)arguments[0];
            byte[] buffer = new byte[(int)arguments[1]];
            using Stream stream = StrategyFileStream.Open(
                Files.Source(fileSize), FileMode.Open, FileAccess.Read, streamBufferSize, (FileOptions)arguments[2]);
            Verification.Content(() => buffer.AsMemory(0, stream.Read(buffer, 0, buffer.Length)), fileSize, Files.SourceHash(fileSize));
        }
    }

    private void SetupWrites(string method, IEnumerable<object[]> argumentSets, Action<long, int, FileOptions> write)
    {
        foreach (object[] arguments in CreateFiles(method, argumentSets))
        {
            long fileSize = (long)arguments[0];
            int userBufferSize = (int)arguments[1];
            write(fileSize, userBufferSize, (FileOptions)arguments[2]);
            if (Verification.Applies)
                Verification.Repeated(Files.Destination(fileSize), fileSize, _userBuffers[userBufferSize]);
        }
    }

    private void SetupOneByteWrites(string method, Action<long, FileOptions> write)
    {
        foreach (object[] arguments in CreateFiles(method, OneKibibyteArguments()))
        {
            long fileSize = (long)arguments[0];
            write(fileSize, (FileOptions)arguments[1]);
            if (Verification.Applies)
                Verification.Repeated(Files.Destination(fileSize), fileSize, new byte[fileSize]);
        }
    }
}
