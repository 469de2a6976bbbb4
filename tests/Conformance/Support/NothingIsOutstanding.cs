using System.Runtime.InteropServices;
using IoStrategies;
using IoStrategies.Interop;

namespace Conformance.Support;

/// <summary>The proof, after a fault, that the kernel has let go of the buffer, the OVERLAPPED and the event.</summary>
internal static unsafe class NothingIsOutstanding
{
    private const uint ErrorNotFound = 1168;

    /// <summary>After a read from a pipe whose buffer is not 0 went wrong.</summary>
    /// <remarks>
    /// A read that is still outstanding takes the next bytes that come. So: if all of them arrive at another read, none is, and with it
    /// nobody is left to write to the buffer, to the OVERLAPPED or to signal the event. The buffer is looked at besides, and so is
    /// whether the next operation waits as it should, which it would not if its event were signalled late.
    /// </remarks>
    public static void AssertAfterRead(StrategyPipe pipe, GuardedBuffer buffer)
    {
        AssertNothingToCancel(pipe.File);
        buffer.AssertUntouched();
        buffer.Forbid();

        byte[] sent = Pattern.Bytes(100);
        pipe.PeerWrites(sent);
        byte[] received = new byte[200];
        Assert.Equal(sent.Length, PendingCall.Start(() => pipe.File.Read(received, 0)).Result());
        Pattern.AssertHolds(received.AsSpan(0, sent.Length), 0);

        PendingCall<int> next = PendingCall.Pending(() => pipe.File.Read(received, 0));
        pipe.PeerWrites(sent);
        Assert.Equal(sent.Length, next.Result());
        Pattern.AssertHolds(received.AsSpan(0, sent.Length), 0);

        buffer.Allow();
        buffer.AssertUntouched();
    }

    /// <summary>After a write to a pipe without buffer went wrong: nobody reads its bytes any more, only those of the next write.</summary>
    public static void AssertAfterWrite(StrategyPipe pipe, GuardedBuffer buffer)
    {
        AssertNothingToCancel(pipe.File);
        buffer.Forbid();

        byte[] sent = Pattern.Bytes(100);
        PendingCall<int> next = PendingCall.Pending(() => pipe.File.Write(sent, 0));
        byte[] received = new byte[sent.Length];
        pipe.PeerReads(received);
        _ = next.Result();
        Pattern.AssertHolds(received, 0);

        buffer.Allow();
        buffer.AssertUntouched();
    }

    /// <summary>On Windows the kernel can be asked. Wine 8's CancelIoEx without OVERLAPPED succeeds whether there is something or not.</summary>
    private static void AssertNothingToCancel(IoFile file)
    {
        if (Platform.IsWine)
            return;

        // SAFETY: nothing is outstanding if the test is to pass; if something is, it fails here.
        Assert.Equal(0, Kernel32.CancelIoEx(file.Handle.DangerousGetHandle(), null));
        Assert.Equal(ErrorNotFound, (uint)Marshal.GetLastPInvokeError());
    }
}
