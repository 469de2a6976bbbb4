using System.Runtime.InteropServices;
using Conformance.Interop;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Support;

/// <summary>A completion port that only the test looks at.</summary>
internal sealed unsafe class CompletionPort : IDisposable
{
    private readonly SafeFileHandle _port = new(
        TestKernel32.CreateIoCompletionPort(TestKernel32.INVALID_HANDLE_VALUE, 0, 0, 0), ownsHandle: true);

    /// <summary>Binds a file to the port. A file is bound to one port at the most, and for all its life.</summary>
    /// <returns>Whether it was possible: not if the file is bound already, or synchronous.</returns>
    public bool TryBind(SafeFileHandle file) =>
        TestKernel32.CreateIoCompletionPort(file.DangerousGetHandle(), _port.DangerousGetHandle(), 1, 0) != 0;

    /// <summary>Fails if a packet is there, or comes within a moment.</summary>
    public void AssertEmpty()
    {
        uint bytes;
        nuint key;
        NativeOverlapped* overlapped = null;
        int dequeued = TestKernel32.GetQueuedCompletionStatus(_port.DangerousGetHandle(), &bytes, &key, &overlapped, dwMilliseconds: 30);
        int error = Marshal.GetLastPInvokeError();
        Assert.True(dequeued == 0, "A completion packet was queued.");
        Assert.Equal(TestKernel32.WAIT_TIMEOUT, error);
    }

    /// <summary>Takes a packet, of a success or of a failure, if one is there or comes within a moment.</summary>
    public bool HasPacket()
    {
        uint bytes;
        nuint key;
        NativeOverlapped* overlapped;
        int dequeued = TestKernel32.GetQueuedCompletionStatus(_port.DangerousGetHandle(), &bytes, &key, &overlapped, dwMilliseconds: 30);
        return dequeued != 0 || Marshal.GetLastPInvokeError() != TestKernel32.WAIT_TIMEOUT;
    }

    public void Dispose() => _port.Dispose();
}
