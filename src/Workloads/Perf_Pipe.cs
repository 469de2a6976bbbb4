using System.Runtime.Versioning;
using BenchmarkDotNet.Attributes;
using IoStrategies;
using IoStrategies.Traits;
using Workloads;

namespace Bench.Workloads;

/// <summary>The two ends of what an operation can meet: always pending, and always answered inline.</summary>
[SupportedOSPlatform("windows")]
[BenchmarkCategory(WorkloadCategories.Pipes)]
public class Perf_Pipe
{
    private const int ChunkSize = 4096;
    private const int Chunks = 16;

    private readonly byte[] _message = [42];
    private readonly byte[] _chunk = new byte[ChunkSize];
    private readonly byte[] _chunks = new byte[ChunkSize * Chunks];

    private IoFile? _outbound;
    private IoFile? _inbound;
    private FileStream? _peerReader;
    private FileStream? _peerWriter;
    private Thread? _echo;

    [GlobalSetup(Target = nameof(PingPong))]
    public void SetupPingPong()
    {
        Open(bufferSize: 0);
        _echo = new Thread(Echo) { IsBackground = true, Name = "echo" };
        _echo.Start();

        for (int value = 0; value <= byte.MaxValue; value++)
        {
            _message[0] = (byte)value;
            if (PingPong() != (byte)~value)
                throw Verification.Wrong($"the answer to byte {value}");
        }
    }

    [GlobalSetup(Target = nameof(ReadDataReady))]
    public void SetupReadDataReady()
    {
        Open(bufferSize: _chunks.Length);
        new Random(1).NextBytes(_chunks);
        _peerWriter!.Write(_chunks);
        for (int i = 0; i < Chunks; i++)
        {
            Verification.Length(_inbound!.Read(_chunk, 0), ChunkSize);
            if (!_chunk.AsSpan().SequenceEqual(_chunks.AsSpan(i * ChunkSize, ChunkSize)))
                throw Verification.Wrong($"chunk {i}");
        }
    }

    [GlobalSetup(Target = nameof(WriteDataReady))]
    public void SetupWriteDataReady()
    {
        Open(bufferSize: _chunks.Length);
        new Random(1).NextBytes(_chunk);
        WriteDataReady();
        for (int i = 0; i < Chunks; i++)
        {
            if (!_chunk.AsSpan().SequenceEqual(_chunks.AsSpan(i * ChunkSize, ChunkSize)))
                throw Verification.Wrong($"chunk {i}");
        }
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        // The echo thread's read ends with the pipe it reads from.
        _outbound?.Dispose();
        _echo?.Join();
        _inbound?.Dispose();
        _peerReader?.Dispose();
        _peerWriter?.Dispose();
    }

    /// <summary>A byte to another thread and its answer back: the read is pending until that thread has run, the cost of a wake-up.</summary>
    /// <returns>The answer: the message's complement.</returns>
    [Benchmark]
    [BenchmarkCategory(WorkloadCategories.MultiThreaded)]
    public byte PingPong()
    {
        _outbound!.Write(_message, 0);
        Span<byte> answer = [0];
        _ = _inbound!.Read(answer, 0);
        return answer[0];
    }

    /// <summary>4 KiB reads of data that is there: 16 of them after one 64 KiB write by the peer, which is part of the time.</summary>
    [Benchmark(OperationsPerInvoke = Chunks)]
    public int ReadDataReady()
    {
        _peerWriter!.Write(_chunks);
        int bytes = 0;
        for (int i = 0; i < Chunks; i++)
            bytes += _inbound!.Read(_chunk, 0);
        return bytes;
    }

    /// <summary>4 KiB writes for which there is room: 16 of them, then one 64 KiB read by the peer, which is part of the time.</summary>
    [Benchmark(OperationsPerInvoke = Chunks)]
    public void WriteDataReady()
    {
        for (int i = 0; i < Chunks; i++)
            _outbound!.Write(_chunk, 0);
        _peerReader!.ReadExactly(_chunks);
    }

    private void Open(int bufferSize)
    {
        IIoStrategy strategy = WorkloadEnvironment.Strategy;
        bool overlapped = strategy.Traits.Handle != HandleKind.Synchronous;
        var outbound = OverlappedPipe.Create(IoDirection.Write, overlapped, bufferSize);
        var inbound = OverlappedPipe.Create(IoDirection.Read, overlapped, bufferSize);
        _outbound = strategy.Attach(outbound.Parent);
        _inbound = strategy.Attach(inbound.Parent);
        _peerReader = new FileStream(outbound.Child, FileAccess.Read, bufferSize: 0);
        _peerWriter = new FileStream(inbound.Child, FileAccess.Write, bufferSize: 0);
    }

    private void Echo()
    {
        byte[] message = [0];
        while (_peerReader!.Read(message, 0, 1) == 1)
        {
            message[0] = (byte)~message[0];
            _peerWriter!.Write(message, 0, 1);
        }
    }
}
