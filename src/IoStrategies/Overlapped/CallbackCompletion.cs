using System.Runtime.Versioning;

namespace IoStrategies.Overlapped;

/// <summary>
/// The event of one operation on a handle that is bound to the thread pool, together with the count that decides who frees the
/// OVERLAPPED: "one for the callback and another for the method that calls GetOverlappedResult".
/// </summary>
/// <remarks>
/// Shape and reference count: dotnet/runtime, release/10.0, RandomAccess.Windows.cs, CallbackResetEvent. The callback never signals
/// the event, the kernel does that through hEvent: a callback that called Set would race with the caller's Dispose.
/// </remarks>
[SupportedOSPlatform("windows")]
internal sealed unsafe class CallbackCompletion(ThreadPoolBoundHandle boundHandle) : EventWaitHandle(false, EventResetMode.ManualReset)
{
    private static readonly IOCompletionCallback s_callback = OnCompleted;

    private int _owners = 2;

    /// <summary>Takes an OVERLAPPED from the thread pool whose event this is, low-order bit clear: a packet is wanted.</summary>
    public NativeOverlapped* Allocate(long fileOffset)
    {
        NativeOverlapped* overlapped = boundHandle.AllocateNativeOverlapped(s_callback, state: this, pinData: null);
        overlapped->OffsetLow = (int)fileOffset;
        overlapped->OffsetHigh = (int)(fileOffset >> 32);

        // SAFETY: nobody else sees the event, and it is disposed only after the kernel has let go.
        overlapped->EventHandle = SafeWaitHandle.DangerousGetHandle();
        return overlapped;
    }

    /// <summary>Waits for a pending operation. If that throws, the operation is over all the same.</summary>
    public void WaitOrDrain(nint file, NativeOverlapped* overlapped)
    {
        try
        {
            WaitOne();
        }
        catch
        {
            // .NET 6 to 10 let the exception out here, and with it unpinned a buffer that the kernel still wrote to.
            OverlappedOperation.CancelAndDrain(file, overlapped);
            throw;
        }
    }

    /// <summary>Gives up one of the two shares; whoever gives up the last one frees.</summary>
    public void Release(NativeOverlapped* overlapped)
    {
        if (Interlocked.Decrement(ref _owners) == 0)
            boundHandle.FreeNativeOverlapped(overlapped);
    }

    private static void OnCompleted(uint errorCode, uint numBytes, NativeOverlapped* overlapped) =>
        ((CallbackCompletion)ThreadPoolBoundHandle.GetNativeOverlappedState(overlapped)!).Release(overlapped);
}
