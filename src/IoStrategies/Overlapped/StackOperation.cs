using System.Runtime.Versioning;

namespace IoStrategies.Overlapped;

/// <summary>One operation with the OVERLAPPED on the stack and the thread's event, and no second call unless it is pending.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class StackOperation
{
    /// <summary>Runs the operation to its end.</summary>
    /// <param name="file">The file's handle.</param>
    /// <param name="eventHandle">The thread's manual-reset event.</param>
    /// <param name="direction">Which way the bytes go.</param>
    /// <param name="buffer">The pinned buffer.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="fileOffset">The offset in the file.</param>
    public static IoResult Run(nint file, nint eventHandle, IoDirection direction, byte* buffer, int length, long fileOffset)
    {
        // SAFETY: this frame outlives the operation; every way out is behind an inline end, a refusal, or a native wait.
        NativeOverlapped overlapped;
        OverlappedOperation.Prepare(&overlapped, OverlappedOperation.WithoutCompletionPacket(eventHandle), fileOffset);

        // Internal and InternalHigh are set before ReadFile returns, so an inline success needs no GetOverlappedResult, which
        // since Windows 7 would wait for the event even then.
        // https://learn.microsoft.com/windows/win32/sync/synchronization-and-overlapped-input-and-output
        if (OverlappedOperation.Start(direction, file, buffer, length, &overlapped))
            return IoResult.Success((nuint)overlapped.InternalHigh);

        uint error = Win32Error.Last;
        return error == Win32Error.IoPending
            ? OverlappedOperation.Finish(file, &overlapped, wait: true)
            : IoResult.Failure(error);
    }
}
