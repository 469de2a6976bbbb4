using System.Buffers;
using System.Runtime.InteropServices;
using IoStrategies;
using IoStrategies.Events;
using IoStrategies.Interop;
using Microsoft.Win32.SafeHandles;

namespace Conformance.Support;

/// <summary>An overlapped operation with an event of its own and no completion packet: the low-order bit of the event is set.</summary>
internal sealed unsafe class OverlappedRequest
{
    private const int ErrorIoPending = 997;

    private readonly SafeFileHandle _handle;
    private readonly nint _completed = NativeEvent.Create();
    private readonly NativeOverlapped* _overlapped = (NativeOverlapped*)NativeMemory.AllocZeroed((nuint)sizeof(NativeOverlapped));
    private readonly MemoryHandle _pinned;

    public OverlappedRequest(IoDirection direction, SafeFileHandle handle, Memory<byte> buffer, long offset)
    {
        _handle = handle;
        _pinned = buffer.Pin();
        _overlapped->OffsetLow = (int)offset;
        _overlapped->OffsetHigh = (int)(offset >> 32);
        _overlapped->EventHandle = _completed | 1;

        // SAFETY: buffer, OVERLAPPED and event live until Finish, which every test calls.
        int accepted = direction == IoDirection.Read
            ? Kernel32.ReadFile(handle.DangerousGetHandle(), (byte*)_pinned.Pointer, (uint)buffer.Length, null, _overlapped)
            : Kernel32.WriteFile(handle.DangerousGetHandle(), (byte*)_pinned.Pointer, (uint)buffer.Length, null, _overlapped);
        if (accepted == 0 && Marshal.GetLastPInvokeError() != ErrorIoPending)
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The number of bytes.</returns>
    public int Finish()
    {
        uint bytes;
        int succeeded = Kernel32.GetOverlappedResult(_handle.DangerousGetHandle(), _overlapped, &bytes, bWait: 1);
        int error = Marshal.GetLastPInvokeError();
        _pinned.Dispose();
        _ = Kernel32.CloseHandle(_completed);
        NativeMemory.Free(_overlapped);
        return succeeded != 0 ? (int)bytes : throw new IOException(Marshal.GetPInvokeErrorMessage(error));
    }
}
