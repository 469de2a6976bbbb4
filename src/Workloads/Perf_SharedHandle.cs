using System.Runtime.Versioning;
using BenchmarkDotNet.Attributes;
using IoStrategies;
using Workloads;

namespace Bench.Workloads;

/// <summary>One handle, several threads, each at its own offsets: what does a strategy's shared state cost?</summary>
[SupportedOSPlatform("windows")]
[BenchmarkCategory(WorkloadCategories.ConcurrentCallers, WorkloadCategories.MultiThreaded)]
public class Perf_SharedHandle
{
    private const int BufferSize = 4096;
    private const int Reads = 256;
    private const long FileSize = Reads * BufferSize;

    private WorkloadFiles? _files;
    private IoFile? _file;
    private ReaderTeam? _team;

    [GlobalSetup]
    public void Setup()
    {
        _files = new WorkloadFiles([FileSize]);
        _file = IoFiles.Open(
            WorkloadEnvironment.Strategy, _files.Source(FileSize), FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.None);

        byte[] expected = File.ReadAllBytes(_files.Source(FileSize));
        using var team = new ReaderTeam(threads: 8, (_, index) =>
        {
            byte[] buffer = new byte[BufferSize];
            long offset = (long)index * BufferSize;
            Verification.Length(_file.Read(buffer, offset), BufferSize);
            if (Verification.Applies && !buffer.AsSpan().SequenceEqual(expected.AsSpan((int)offset, BufferSize)))
                throw Verification.Wrong($"the {BufferSize} bytes at offset {offset}");
        });
        team.Run(Reads);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _team?.Dispose();
        _file?.Dispose();
        _files?.Dispose();
    }

    /// <summary>256 reads of 4 KiB, dealt out to the threads; the time is that of one read.</summary>
    [Benchmark(OperationsPerInvoke = Reads)]
    [Arguments(2)]
    [Arguments(8)]
    public void Read(int threads)
    {
        _team ??= CreateTeam(threads);
        _team.Run(Reads);
    }

    private ReaderTeam CreateTeam(int threads)
    {
        byte[][] buffers = [.. Enumerable.Range(0, threads).Select(_ => new byte[BufferSize])];
        return new ReaderTeam(threads, (thread, index) => _file!.Read(buffers[thread], (long)index * BufferSize));
    }
}
