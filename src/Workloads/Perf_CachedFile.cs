using System.Runtime.Versioning;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using IoStrategies;
using Workloads;

namespace Bench.Workloads;

/// <summary>Nothing but native operations: 4 KiB of a file that is open and in the cache, again and again.</summary>
[SupportedOSPlatform("windows")]
public class Perf_CachedFile
{
    private const int BufferSize = 4096;
    private const int Operations = 16;
    private const long FileSize = Operations * BufferSize;

    private readonly byte[] _buffer = RandomNumberGenerator.GetBytes(BufferSize);
    private WorkloadFiles? _files;
    private IoFile? _file;

    [GlobalSetup(Target = nameof(Read))]
    public void SetupRead()
    {
        _files = new WorkloadFiles([FileSize]);
        _file = Open(_files.Source(FileSize), FileAccess.Read);
        if (!Verification.Applies)
            return;
        long offset = 0;
        Verification.Content(
            () =>
            {
                int bytes = _file.Read(_buffer, offset);
                offset += bytes;
                return _buffer.AsMemory(0, bytes);
            },
            FileSize,
            _files.SourceHash(FileSize));
    }

    [GlobalSetup(Target = nameof(Write))]
    public void SetupWrite()
    {
        _files = new WorkloadFiles([FileSize]);
        _file = Open(_files.Destination(FileSize), FileAccess.Write);
        Write();
        if (Verification.Applies)
            Verification.Repeated(_files.Destination(FileSize), FileSize, _buffer);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _file?.Dispose();
        _files?.Dispose();
    }

    /// <summary>The time is that of one read.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public int Read()
    {
        int bytes = 0;
        for (int index = 0; index < Operations; index++)
            bytes += _file!.Read(_buffer, (long)index * BufferSize);
        return bytes;
    }

    /// <summary>The time is that of one write.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public void Write()
    {
        for (int index = 0; index < Operations; index++)
            _file!.Write(_buffer, (long)index * BufferSize);
    }

    private static IoFile Open(string path, FileAccess access) =>
        IoFiles.Open(WorkloadEnvironment.Strategy, path, FileMode.Open, access, FileShare.ReadWrite, FileOptions.None);
}
