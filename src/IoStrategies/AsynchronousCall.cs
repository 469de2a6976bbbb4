using System.Buffers;

namespace IoStrategies;

/// <summary>What a thread needs to hand native memory to an asynchronous method and to cancel it: kept, so that a call allocates neither.</summary>
internal sealed unsafe class AsynchronousCall : MemoryManager<byte>
{
    [ThreadStatic]
    private static AsynchronousCall? t_idle;

    private readonly CancellationTokenSource _cancellation = new();
    private byte* _buffer;
    private int _length;

    public CancellationToken Token => _cancellation.Token;

    /// <summary>Takes the thread's, or a new one: a SynchronizationContext may run another call on the thread while this one waits.</summary>
    public static AsynchronousCall Rent(byte* buffer, int length)
    {
        AsynchronousCall call = t_idle ?? new AsynchronousCall();
        t_idle = null;
        call._buffer = buffer;
        call._length = length;
        return call;
    }

    /// <summary>Gives it back, when the call has ended. One that was cancelled stays so, and is not used again.</summary>
    public void Return()
    {
        if (_cancellation.IsCancellationRequested)
            _cancellation.Dispose();
        else
            t_idle = this;
    }

    public void Cancel() => _cancellation.Cancel();

    // SAFETY: the memory is the caller's, pinned by him, and the call ends before he goes on.
    public override Span<byte> GetSpan() => new(_buffer, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_buffer + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => _cancellation.Dispose();
}
