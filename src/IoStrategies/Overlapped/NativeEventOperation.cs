using System.Runtime.Versioning;

namespace IoStrategies.Overlapped;

/// <summary>One operation that takes its result, and waits if it must, with GetOverlappedResult(bWait: true) on a native event.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class NativeEventOperation
{
    /// <summary>Runs the operation to its end.</summary>
    /// <param name="file">The file's handle.</param>
    /// <param name="eventHandle">A manual-reset event that no other operation uses; when this returns, nobody will signal it.</param>
    /// <param name="direction">Which way the bytes go.</param>
    /// <param name="buffer">The pinned buffer.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="fileOffset">The offset in the file.</param>
    public static IoResult Run(nint file, nint eventHandle, IoDirection direction, byte* buffer, int length, long fileOffset)
    {
        NativeOverlapped* overlapped = NativeMemoryOverlapped.Allocate();
        try
        {
            OverlappedOperation.Prepare(overlapped, OverlappedOperation.WithoutCompletionPacket(eventHandle), fileOffset);
            if (!OverlappedOperation.Start(direction, file, buffer, length, overlapped))
            {
                uint error = Win32Error.Last;
                if (error != Win32Error.IoPending)
                    return IoResult.Failure(error);
            }

            return OverlappedOperation.Finish(file, overlapped, wait: true);
        }
        finally
        {
            NativeMemoryOverlapped.Free(overlapped);
        }
    }
}
