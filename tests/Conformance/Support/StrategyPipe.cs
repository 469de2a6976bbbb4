using System.Runtime.InteropServices;
using Conformance.Interop;
using IoStrategies;
using IoStrategies.Traits;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Support;

/// <summary>A pipe with a strategy at one end and a synchronous peer, the test itself, at the other.</summary>
internal sealed class StrategyPipe : IDisposable
{
    private static readonly HashSet<(string Strategy, IoDirection Direction)> s_warm = [];

    private readonly OverlappedPipe _pipe;
    private readonly FileStream _peer;

    /// <summary>Makes the pipe.</summary>
    /// <param name="strategy">Who gets the one end.</param>
    /// <param name="direction">What the strategy does with it.</param>
    /// <param name="bufferSize">With 0 whoever writes waits for whoever reads.</param>
    /// <param name="beforeAttach">Does something to the strategy's end before the strategy sees it.</param>
    public StrategyPipe(IIoStrategy strategy, IoDirection direction, int bufferSize = 0, Action<SafeFileHandle>? beforeAttach = null)
    {
        WarmUp(strategy, direction);
        _pipe = OverlappedPipe.Create(direction, strategy.Traits.Handle != HandleKind.Synchronous, bufferSize);
        _peer = new FileStream(_pipe.Child, direction == IoDirection.Read ? FileAccess.Write : FileAccess.Read, bufferSize: 0);
        beforeAttach?.Invoke(_pipe.Parent);
        File = strategy.Attach(_pipe.Parent);
    }

    /// <summary>The strategy's end.</summary>
    public IoFile File { get; }

    public void PeerWrites(ReadOnlySpan<byte> bytes) => _peer.Write(bytes);

    public void PeerReads(Span<byte> buffer) => _peer.ReadExactly(buffer);

    public void PeerCloses() => _peer.Dispose();

    /// <summary>Cuts the pipe in two; both ends stay open.</summary>
    public void Disconnect()
    {
        if (TestKernel32.DisconnectNamedPipe(File.Handle.DangerousGetHandle()) == 0)
            throw new InvalidOperationException(Marshal.GetLastPInvokeErrorMessage());
    }

    public void Dispose()
    {
        // The peer first: whatever a failed test left pending ends with it.
        _peer.Dispose();
        File.Dispose();
        _pipe.Dispose();
    }

    /// <summary>
    /// Lets the strategy wait once before any test watches it: from then on all its code is compiled, and a call that has been made is with the
    /// kernel at once. On a slow machine the compiler alone takes longer than the time in which a test takes a call for pending.
    /// </summary>
    private static void WarmUp(IIoStrategy strategy, IoDirection direction)
    {
        // A strategy that moves nothing never waits, and the peer would wait for it for ever.
        if (!strategy.Traits.MovesBytes)
            return;
        lock (s_warm)
        {
            if (!s_warm.Add((strategy.Id, direction)))
                return;
        }

        using var pipe = new StrategyPipe(strategy, direction);
        byte[] bytes = new byte[10];
        for (int i = 0; i < 2; i++)
        {
            PendingCall<int> call = direction == IoDirection.Read
                ? PendingCall.Start(() => pipe.File.Read(bytes, 0))
                : PendingCall.Start(() => pipe.File.Write(bytes, 0));
            // Late, so that the way through the wait is compiled as well.
            Thread.Sleep(25);
            if (direction == IoDirection.Read)
                pipe.PeerWrites(bytes);
            else
                pipe.PeerReads(new byte[bytes.Length]);
            _ = call.Result();
        }
    }
}
