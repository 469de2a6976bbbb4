using System.Runtime.Versioning;
using BenchmarkDotNet.Attributes;
using IoStrategies;

namespace OwnStrategy;

/// <summary>A workload: one question, the same bytes for every strategy. This one opens a file and reads its first 64 bytes.</summary>
/// <remarks>
/// A workload is a class of BenchmarkDotNet's that takes its strategy from the environment: the harness starts a process for each strategy,
/// and says which one it is to be. It names no strategy, and it checks the bytes before anything is timed: a fast wrong answer is a failure.
/// </remarks>
[SupportedOSPlatform("windows")]
public class FirstBytes
{
    private const int Length = 64;

    private readonly IIoStrategy _strategy = AddedStrategies.Get(Environment.GetEnvironmentVariable("IOSTRATEGY") ?? IoStrategyCatalog.Baseline.Id);
    private readonly byte[] _buffer = new byte[Length];
    private string? _path;

    /// <summary>Makes the file, and looks whether the strategy reads what is in it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _path = Path.Combine(Environment.GetEnvironmentVariable("IOSTRATEGY_TEMP") ?? Path.GetTempPath(), Path.GetRandomFileName());
        byte[] content = [.. Enumerable.Range(0, Length).Select(index => (byte)index)];
        File.WriteAllBytes(_path, content);
        // The strategy "null" moves no bytes.
        if (Read() != Length || _strategy.Traits.MovesBytes && !content.AsSpan().SequenceEqual(_buffer))
            throw new InvalidDataException($"{_strategy.Id} got the first {Length} bytes wrong.");
    }

    /// <summary>What is timed.</summary>
    [Benchmark]
    public int Read()
    {
        using IoFile file = IoFiles.Open(_strategy, _path!, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.None);
        return file.Read(_buffer, fileOffset: 0);
    }

    /// <summary>Leaves nothing behind.</summary>
    [GlobalCleanup]
    public void Cleanup() => File.Delete(_path!);
}
